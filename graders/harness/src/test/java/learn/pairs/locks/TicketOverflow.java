package learn.pairs.locks;

import java.util.concurrent.atomic.AtomicInteger;
import learn.pairs.Kind;
import learn.pairs.Pair;
import learn.pairs.Trial;

/** A ticket is a byte; the number being served is not. */
public final class TicketOverflow implements Pair {
  abstract static class TicketLock {
    private final AtomicInteger next = new AtomicInteger(Byte.MAX_VALUE);
    volatile int serving = Byte.MAX_VALUE;
    int inside;

    void enter() {
      byte ticket = (byte) next.getAndIncrement();
      while (!served(ticket)) Thread.onSpinWait();
      inside++;
      serving = serving + 1;
    }

    abstract boolean served(byte ticket);
  }

  static final class Narrow extends TicketLock {
    @Override
    boolean served(byte ticket) {
      return serving == ticket;
    }
  }

  static final class Wrapping extends TicketLock {
    @Override
    boolean served(byte ticket) {
      return (byte) serving == ticket;
    }
  }

  @Override
  public String finding() {
    return "livelock";
  }

  @Override
  public Trial<?> buggy(Kind kind) {
    return trial(Trial.of(Narrow::new));
  }

  @Override
  public Trial<?> correct(Kind kind) {
    return trial(Trial.of(Wrapping::new));
  }

  private static <L extends TicketLock> Trial<L> trial(Trial<L> trial) {
    return trial
        .lane("first", TicketLock::enter)
        .lane("second", TicketLock::enter)
        .after(l -> Trial.check(l.inside == 2, "went in: " + l.inside));
  }
}
