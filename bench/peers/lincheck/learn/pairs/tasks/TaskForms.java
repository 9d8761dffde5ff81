package learn.pairs.tasks;

import static learn.peer.Form.check;
import static learn.peer.Form.joined;

import java.util.List;
import learn.peer.Form;

public final class TaskForms {
  private TaskForms() {}

  public static List<Form> all() {
    return List.of(
        new Form(
            "completed-twice",
            () -> auction(new CompletedTwice.LooksFirst()),
            () -> auction(new CompletedTwice.AsksTheFuture())));
  }

  private static void auction(CompletedTwice.Auction auction) {
    class Bids extends Thread {
      private final String name;

      Bids(String name) {
        this.name = name;
      }

      @Override
      public void run() {
        auction.bid(name);
      }
    }
    joined(new Bids("ada"), new Bids("bob"));
    check(auction.charged.get() == 1, "charged: " + auction.charged);
  }
}
