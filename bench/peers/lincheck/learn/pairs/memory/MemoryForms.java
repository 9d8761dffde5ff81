package learn.pairs.memory;

import static learn.peer.Form.check;
import static learn.peer.Form.joined;

import java.util.List;
import learn.peer.Form;

public final class MemoryForms {
  private MemoryForms() {}

  public static List<Form> all() {
    return List.of(
        new Form("lost-update", MemoryForms::plain, MemoryForms::atomic),
        new Form(
            "volatile-counter",
            () -> counter(new VolatileCounter.Volatile()),
            () -> counter(new VolatileCounter.Locked())),
        new Form(
            "check-then-act",
            () -> hits(new CheckThenAct.TwoCalls()),
            () -> hits(new CheckThenAct.OneCall())),
        new Form("stop-flag", MemoryForms::plainFlag, MemoryForms::volatileFlag),
        new Form("unsafe-publication", MemoryForms::unsafe, MemoryForms::safe));
  }

  private static void plain() {
    LostUpdate.Plain counter = new LostUpdate.Plain();
    class Adds extends Thread {
      @Override
      public void run() {
        counter.add();
      }
    }
    joined(new Adds(), new Adds());
    check(counter.count == 2, "count is " + counter.count);
  }

  private static void atomic() {
    LostUpdate.Atomic counter = new LostUpdate.Atomic();
    class Adds extends Thread {
      @Override
      public void run() {
        counter.add();
      }
    }
    joined(new Adds(), new Adds());
    check(counter.count.get() == 2, "count is " + counter.count);
  }

  private static void counter(VolatileCounter.Counter counter) {
    class Adds extends Thread {
      @Override
      public void run() {
        counter.add();
      }
    }
    joined(new Adds(), new Adds());
    check(counter.count == 2, "count is " + counter.count);
  }

  private static void hits(CheckThenAct.Hits hits) {
    class Hits extends Thread {
      @Override
      public void run() {
        hits.hit("/");
      }
    }
    joined(new Hits(), new Hits());
    check(hits.pages.get("/") == 2, "counted " + hits.pages);
  }

  private static void plainFlag() {
    StopFlag.Plain flag = new StopFlag.Plain();
    class Works extends Thread {
      @Override
      public void run() {
        flag.work();
      }
    }
    class Stops extends Thread {
      @Override
      public void run() {
        flag.stop = true;
      }
    }
    joined(new Works(), new Stops());
  }

  private static void volatileFlag() {
    StopFlag.Volatile flag = new StopFlag.Volatile();
    class Works extends Thread {
      @Override
      public void run() {
        flag.work();
      }
    }
    class Stops extends Thread {
      @Override
      public void run() {
        flag.stop = true;
      }
    }
    joined(new Works(), new Stops());
  }

  private static void unsafe() {
    UnsafePublication.Plain place = new UnsafePublication.Plain();
    class Loads extends Thread {
      @Override
      public void run() {
        place.settings = UnsafePublication.filled();
      }
    }
    class Uses extends Thread {
      @Override
      public void run() {
        UnsafePublication.use(place.settings);
      }
    }
    joined(new Loads(), new Uses());
  }

  private static void safe() {
    UnsafePublication.Atomic place = new UnsafePublication.Atomic();
    class Loads extends Thread {
      @Override
      public void run() {
        place.settings.set(UnsafePublication.filled());
      }
    }
    class Uses extends Thread {
      @Override
      public void run() {
        UnsafePublication.use(place.settings.get());
      }
    }
    joined(new Loads(), new Uses());
  }
}
