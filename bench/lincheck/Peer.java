import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import learn.pairs.Kind;
import learn.pairs.Pair;
import learn.pairs.Pairs;
import learn.pairs.Trial;
import org.jetbrains.lincheck.Lincheck;

/**
 * One program of one pair under Lincheck's model checker, in a JVM of its own: {@code Peer PAIR
 * buggy|correct PLATFORM|VIRTUAL INVOCATIONS}; without arguments, the names of the pairs. Prints
 * one line: what was found, and the milliseconds it took.
 */
public final class Peer {
  private Peer() {}

  public static void main(String[] args) {
    if (args.length == 0) {
      Pairs.all().forEach(pair -> System.out.println(pair.name() + " " + pair.finding()));
      return;
    }
    Kind kind = Kind.valueOf(args[2]);
    Pair pair = Pairs.all().stream().filter(p -> p.name().equals(args[0])).findFirst().orElseThrow();
    Trial<?> trial = args[1].equals("buggy") ? pair.buggy(kind) : pair.correct(kind);
    long start = System.nanoTime();
    String found = found(trial, kind, Integer.parseInt(args[3]));
    System.out.println("\nPEER " + found + " " + (System.nanoTime() - start) / 1_000_000);
    System.exit(0);
  }

  private static String found(Trial<?> trial, Kind kind, int invocations) {
    try {
      Lincheck.runConcurrentTest(invocations, () -> once(trial, kind));
      return "nothing";
    } catch (Throwable thrown) {
      return named(String.valueOf(thrown.getMessage()) + thrown);
    }
  }

  private static String named(String message) {
    String text = message.toLowerCase(Locale.ROOT);
    if (text.contains("hung") || text.contains("deadlock")) return "hung";
    if (text.contains("assertionerror: ") || text.contains("exception")) return "threw";
    System.err.println(message);
    return "other";
  }

  private static <S> void once(Trial<S> trial, Kind kind) {
    S shared = trial.fresh().get();
    List<Body<S>> bodies = new ArrayList<>();
    List<Thread> threads = new ArrayList<>();
    for (Trial.Lane<S> lane : trial.lanes()) {
      Body<S> body = new Body<>(lane.step(), shared);
      bodies.add(body);
      threads.add(kind == Kind.PLATFORM ? body : Thread.ofVirtual().unstarted(body));
    }
    try {
      for (Thread thread : threads) thread.start();
      for (Thread thread : threads) thread.join();
      for (Body<S> body : bodies) if (body.thrown != null) throw body.thrown;
      trial.after().run(shared);
    } catch (Throwable thrown) {
      throw Peer.<RuntimeException>sneaky(thrown);
    }
  }

  /** Lincheck follows threads whose class overrides run, and not those handed a Runnable. */
  private static final class Body<S> extends Thread {
    private final Trial.Step<S> step;
    private final S shared;
    Throwable thrown;

    Body(Trial.Step<S> step, S shared) {
      this.step = step;
      this.shared = shared;
    }

    @Override
    public void run() {
      try {
        step.run(shared);
      } catch (Throwable e) {
        thrown = e;
      }
    }
  }

  @SuppressWarnings("unchecked")
  private static <X extends Throwable> X sneaky(Throwable thrown) throws X {
    throw (X) thrown;
  }
}
