package grade.ch08_broadcast_watch;

import ch08_broadcast_watch.Broadcast;
import ch08_broadcast_watch.Broadcast.RecvError;
import ch08_broadcast_watch.Broadcast.RecvError.Lagged;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import learn.grade.Expect;
import learn.grade.Interleavings;
import learn.kit.Poll;
import learn.kit.Result;
import learn.kit.test.ProbeWaker;

/** Two items for one who listens and for one who comes in the middle, through a ring for one. */
final class Fanout {
  private static final int SENT = 2;
  private static final int MOST_POLLS = 5;

  /** What one receiver was told, and whether it fits. */
  private static final class Account {
    private final Listener<Integer> listener;
    private final List<Poll<Result<Integer, RecvError>>> told = new ArrayList<>();
    private Poll<Result<Integer, RecvError>> last = Poll.pending();

    Account(Listener<Integer> listener) {
      this.listener = listener;
    }

    void poll() {
      last = listener.poll();
      if (last.isReady()) told.add(last);
    }

    /** What it got and what it missed, in order, up to the last item; first is where it begins. */
    boolean isGapFree(int first) {
      long next = first;
      for (Poll<Result<Integer, RecvError>> each : told) {
        if (each.equals(Poll.ready(Result.ok((int) next)))) next++;
        else if (each instanceof Poll.Ready<Result<Integer, RecvError>>(Result.Err(Lagged(var n))))
          next += n;
        else return false;
      }
      return next == SENT;
    }
  }

  private final Broadcast<Integer> broadcast = new Broadcast<>(1);
  private final Account early = new Account(Listener.of(broadcast));
  private Optional<Account> late = Optional.empty();

  void sendBoth() {
    for (int item = 0; item < SENT; item++) broadcast.send(item);
  }

  void receive() {
    early.poll();
  }

  void comesLate() {
    Account account = new Account(Listener.of(broadcast));
    late = Optional.of(account);
    account.poll();
  }

  void everybodyKnows() {
    settle(early);
    settle(late.orElseThrow());
    Expect.that(early.isGapFree(0), "0, 1 | Lagged", early.told, "gap", early.told);
    boolean fits = false;
    for (int first = 0; first <= SENT; first++) fits |= late.get().isGapFree(first);
    Expect.that(fits, "0, 1 | Lagged", late.get().told, "late-gap", late.get().told);
  }

  /** Who waits and has not been told of anything must have got everything already. */
  private static void settle(Account account) {
    Poll<?> before = account.last;
    ProbeWaker task = account.listener.task();
    account.poll();
    if (account.last.isReady()) Interleavings.readyOrWoken(before, task);
    for (int n = 0; n < MOST_POLLS && account.last.isReady(); n++) account.poll();
  }
}
