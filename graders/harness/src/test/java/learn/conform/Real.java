package learn.conform;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Plays a script on the JDK's own class with real threads, beside what a model said. */
final class Real<T> implements AutoCloseable {
  // Looks before it gives up: a starved machine is given minutes.
  private static final long LOOKS = Long.getLong("conform.looks", 60_000);
  private static final long LOOK_NANOS = 1_000_000;

  private final List<Act<T>> acts;
  private final Function<T, String> picture;
  private final boolean hasThreads;
  private final T subject;
  private final List<Actor> actors = new ArrayList<>();

  Real(Subject<T> of) {
    this.acts = of.acts();
    this.picture = of.picture();
    this.hasThreads = of.hasThreads();
    this.subject = of.real().get();
    for (int i = 0; i < Script.LANES; i++) actors.add(new Actor());
  }

  /** The first move after which the two differ; null when there is none. */
  @Nullable String firstDifference(Script script, List<List<String>> expected)
      throws InterruptedException {
    for (int i = 0; i < expected.size(); i++) {
      Script.Move move = script.moves().get(i);
      Actor actor = actors.get(move.lane());
      boolean may = move.act() != Script.INTERRUPT || actor.busy || !hasThreads;
      if (may && move.act() == Script.INTERRUPT) actor.thread.interrupt();
      else if (may && !actor.busy) actor.does(acts.get(move.act()));
      for (int lane = 0; lane < Script.LANES; lane++) {
        String seen = actors.get(lane).settled(expected.get(i).get(lane));
        if (!seen.equals(expected.get(i).get(lane)))
          return "move %d, lane %d: the model says '%s', the JDK '%s'"
              .formatted(i, lane, expected.get(i).get(lane), seen);
      }
      String looks = rested(expected.get(i).getLast());
      if (!looks.equals(expected.get(i).getLast()))
        return "move %d: the model looks '%s', the JDK's '%s'"
            .formatted(i, expected.get(i).getLast(), looks);
    }
    return null;
  }

  /** How it looks once it looks as it should, or after all patience. */
  private String rested(String expected) {
    for (long i = 0; i < LOOKS && !picture.apply(subject).equals(expected); i++)
      LockSupport.parkNanos(LOOK_NANOS);
    return picture.apply(subject);
  }

  @Override
  public void close() {
    for (Actor actor : actors) actor.leave();
  }

  private final class Actor {
    private final SynchronousQueue<Act<T>> commands = new SynchronousQueue<>();
    private final Thread thread = Thread.ofPlatform().daemon().unstarted(this::live);
    private volatile boolean busy;
    // Busy, and past the waiting for the command itself.
    private volatile boolean inside;
    private volatile boolean leaving;
    private volatile String last = "";

    Actor() {
      thread.start();
    }

    void does(Act<T> act) throws InterruptedException {
      busy = true;
      commands.put(act);
    }

    private void live() {
      boolean interrupted = false;
      while (!leaving) {
        Act<T> act;
        try {
          act = commands.take();
        } catch (InterruptedException early) {
          // Meant for the next act.
          interrupted = true;
          continue;
        }
        if (interrupted) Thread.currentThread().interrupt();
        interrupted = false;
        inside = true;
        String came = act.on(subject);
        inside = false;
        last = came + (Thread.interrupted() ? " interrupted" : "");
        busy = false;
      }
    }

    /** What it has said once it is as it should be, or after all patience. */
    String settled(String expected) {
      for (long i = 0; i < LOOKS; i++) {
        if (expected.equals(Modelled.WAITS) ? inside && isWaiting() : !busy) break;
        if (expected.equals(Modelled.WAITS) && !busy) break;
        LockSupport.parkNanos(LOOK_NANOS);
      }
      return busy ? Modelled.WAITS : last;
    }

    private boolean isWaiting() {
      return switch (thread.getState()) {
        case WAITING, TIMED_WAITING, BLOCKED -> true;
        case NEW, RUNNABLE, TERMINATED -> false;
      };
    }

    void leave() {
      leaving = true;
      thread.interrupt();
    }
  }
}
