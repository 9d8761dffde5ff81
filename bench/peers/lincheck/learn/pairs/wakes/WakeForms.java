package learn.pairs.wakes;

import static learn.peer.Form.joined;

import java.util.List;
import learn.peer.Form;

public final class WakeForms {
  private WakeForms() {}

  public static List<Form> all() {
    return List.of(
        new Form(
            "flag-future",
            () -> flag(new FlagFuture.LooksOnce()),
            () -> flag(new FlagFuture.LooksAgain())),
        new Form(
            "block-on",
            () -> blockOn(new BlockOn.UnparksFirst()),
            () -> blockOn(new BlockOn.RaisesFirst())),
        new Form("missed-notify", WakeForms::bare, WakeForms::remembered));
  }

  private static void flag(FlagFuture.Flag flag) {
    class Waits extends Thread {
      @Override
      public void run() {
        flag.waitForIt();
      }
    }
    class Sets extends Thread {
      @Override
      public void run() {
        flag.set();
      }
    }
    joined(new Waits(), new Sets());
  }

  private static void blockOn(BlockOn.Executor executor) {
    class Sleeps extends Thread {
      @Override
      public void run() {
        executor.run();
      }
    }
    class Rings extends Thread {
      @Override
      public void run() {
        executor.wake();
      }
    }
    joined(new Sleeps(), new Rings());
  }

  private static void bare() {
    MissedNotify.Bare door = new MissedNotify.Bare();
    class Guest extends Thread {
      @Override
      public void run() {
        try {
          door.await();
        } catch (InterruptedException e) {
          throw new IllegalStateException(e);
        }
      }
    }
    class Host extends Thread {
      @Override
      public void run() {
        door.open();
      }
    }
    joined(new Guest(), new Host());
  }

  private static void remembered() {
    MissedNotify.Remembered door = new MissedNotify.Remembered();
    class Guest extends Thread {
      @Override
      public void run() {
        try {
          door.await();
        } catch (InterruptedException e) {
          throw new IllegalStateException(e);
        }
      }
    }
    class Host extends Thread {
      @Override
      public void run() {
        door.open();
      }
    }
    joined(new Guest(), new Host());
  }
}
