package learn.pairs.structures;

import static learn.peer.Form.check;
import static learn.peer.Form.joined;

import java.util.List;
import learn.peer.Form;

public final class StructureForms {
  private StructureForms() {}

  public static List<Form> all() {
    return List.of(
        new Form(
            "channel",
            () -> channel(new Channel.LooksOutside()),
            () -> channel(new Channel.LooksInside())),
        new Form(
            "task-state",
            () -> task(new TaskState.LooksThenSets()),
            () -> task(new TaskState.ComparesAndSets())),
        new Form(
            "aba-stack",
            () -> stack(new AbaStack.ByReference()),
            () -> stack(new AbaStack.ByStamp())));
  }

  private static void channel(Channel.Bounded channel) {
    class Sends extends Thread {
      private final int item;

      Sends(int item) {
        this.item = item;
      }

      @Override
      public void run() {
        try {
          channel.send(item);
        } catch (InterruptedException e) {
          throw new IllegalStateException(e);
        }
      }
    }
    class Receives extends Thread {
      @Override
      public void run() {
        try {
          channel.receive();
          channel.receive();
        } catch (InterruptedException e) {
          throw new IllegalStateException(e);
        }
      }
    }
    joined(new Sends(1), new Sends(2), new Receives());
    check(channel.sum == 3, "sum: " + channel.sum);
  }

  private static void task(TaskState.Task task) {
    class Works extends Thread {
      @Override
      public void run() {
        task.offer();
      }
    }
    joined(new Works(), new Works());
    check(task.runs.get() == 1, "ran " + task.runs + " times");
  }

  private static void stack(AbaStack.Stack stack) {
    AbaStack.Game game = new AbaStack.Game(stack);
    class Pops extends Thread {
      @Override
      public void run() {
        game.pop();
      }
    }
    class Recycles extends Thread {
      @Override
      public void run() {
        game.popTwoPushOne();
      }
    }
    joined(new Pops(), new Recycles());
    game.nobodyHasTheSame();
  }
}
