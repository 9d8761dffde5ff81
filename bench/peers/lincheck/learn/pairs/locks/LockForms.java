package learn.pairs.locks;

import static learn.peer.Form.check;
import static learn.peer.Form.joined;

import java.util.List;
import learn.peer.Form;

public final class LockForms {
  private LockForms() {}

  public static List<Form> all() {
    return List.of(
        new Form("abba-monitors", LockForms::asCalled, LockForms::byNumber),
        new Form("abba-locks", () -> letters(false), () -> letters(true)),
        new Form("lost-permit", () -> permits(false), () -> permits(true)));
  }

  private static void asCalled() {
    AbbaMonitors.Bank bank = new AbbaMonitors.Bank();
    class Ada extends Thread {
      @Override
      public void run() {
        AbbaMonitors.Bank.asCalled(bank.ada, bank.bob, 10);
      }
    }
    class Bob extends Thread {
      @Override
      public void run() {
        AbbaMonitors.Bank.asCalled(bank.bob, bank.ada, 5);
      }
    }
    joined(new Ada(), new Bob());
  }

  private static void byNumber() {
    AbbaMonitors.Bank bank = new AbbaMonitors.Bank();
    class Ada extends Thread {
      @Override
      public void run() {
        AbbaMonitors.Bank.byNumber(bank.ada, bank.bob, 10);
      }
    }
    class Bob extends Thread {
      @Override
      public void run() {
        AbbaMonitors.Bank.byNumber(bank.bob, bank.ada, 5);
      }
    }
    joined(new Ada(), new Bob());
    check(bank.ada.cents == 95 && bank.bob.cents == 105, "money went missing");
  }

  private static void letters(boolean tries) {
    AbbaLocks.Desk desk = new AbbaLocks.Desk();
    class Ada extends Thread {
      @Override
      public void run() {
        desk.write(desk.pen, desk.paper);
      }
    }
    class Bob extends Thread {
      @Override
      public void run() {
        if (tries) desk.tryToWrite(desk.paper, desk.pen);
        else desk.write(desk.paper, desk.pen);
      }
    }
    joined(new Ada(), new Bob());
    check(desk.letters == 2, "letters: " + desk.letters);
  }

  private static void permits(boolean tight) {
    LostPermit.Limit limit = new LostPermit.Limit();
    class Works extends Thread {
      @Override
      public void run() {
        try {
          if (tight) limit.tight();
          else limit.leaky();
        } catch (InterruptedException e) {
          throw new IllegalStateException(e);
        }
      }
    }
    class Closes extends Thread {
      @Override
      public void run() {
        limit.close();
      }
    }
    joined(new Works(), new Works(), new Closes());
  }
}
