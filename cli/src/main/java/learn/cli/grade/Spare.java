package learn.cli.grade;

import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/**
 * A grader JVM that starts in the background, before it is wanted. Whoever asks for what it is gets
 * it; everybody else gets one of their own. It serves once: the next one is another JVM.
 */
public final class Spare implements AutoCloseable {
  /** One that ends by itself is replaced; where they all do, the next attempt will say why. */
  private static final int REPLACEMENTS = 2;

  private final Supplier<GraderCommand> command;
  private Optional<Waiting> waiting = Optional.empty();
  private int replaced;
  private boolean closed;

  private record Kind(int heapMiB, boolean preview) {}

  private record Waiting(Kind kind, FutureTask<GraderJvm> jvm) {
    /** It is there, or will be. */
    boolean lives() {
      return !jvm.isDone() || started().filter(GraderJvm::lives).isPresent();
    }

    /** Also for a thread that is interrupted: one that nobody waited for would be nobody's. */
    Optional<GraderJvm> started() {
      boolean interrupted = Thread.interrupted();
      try {
        return Optional.of(jvm.get());
      } catch (ExecutionException cannotStart) {
        return Optional.empty(); // whoever needs one tries again, and says what is wrong
      } catch (InterruptedException again) {
        interrupted = true;
        return started();
      } finally {
        if (interrupted) Thread.currentThread().interrupt();
      }
    }

    void end() {
      started().ifPresent(GraderJvm::close);
    }
  }

  private Spare(Supplier<GraderCommand> command) {
    this.command = command;
  }

  /** Starts one without preview features. */
  public static Spare start(Supplier<GraderCommand> command, int heapMiB) {
    Spare spare = new Spare(command);
    spare.prepare(heapMiB, false);
    return spare;
  }

  /** Has one of this kind ready soon, if there is none; one of another kind is ended. */
  public synchronized void prepare(int heapMiB, boolean preview) {
    Kind kind = new Kind(heapMiB, preview);
    Optional<Waiting> old = waiting;
    boolean dead = old.filter(o -> !o.lives()).isPresent();
    boolean fits = old.filter(o -> o.kind.equals(kind)).isPresent();
    if (closed || (fits && !dead) || (dead && replaced >= REPLACEMENTS)) return;
    if (dead) replaced++;
    waiting = Optional.of(new Waiting(kind, inBackground(kind, old)));
  }

  private FutureTask<GraderJvm> inBackground(Kind kind, Optional<Waiting> old) {
    var jvm =
        new FutureTask<>(
            () -> {
              old.ifPresent(Waiting::end);
              return GraderJvm.start(command.get(), kind.heapMiB, kind.preview);
            });
    Thread.ofPlatform().daemon().name("spare").start(jvm);
    return jvm;
  }

  /** The one that was started, if it fits, lives and is not taken yet. */
  public synchronized Optional<GraderJvm> take(int heapMiB, boolean preview) {
    if (waiting.filter(w -> w.kind.equals(new Kind(heapMiB, preview))).isEmpty())
      return Optional.empty();
    replaced = 0;
    return taken();
  }

  private Optional<GraderJvm> taken() {
    Optional<GraderJvm> jvm = waiting.flatMap(Waiting::started);
    waiting = Optional.empty();
    jvm.filter(j -> !j.lives()).ifPresent(GraderJvm::close);
    return jvm.filter(GraderJvm::lives);
  }

  /** Ends what nobody took; {@link #prepare} begins anew. */
  public synchronized void rest() {
    waiting.ifPresent(Waiting::end);
    waiting = Optional.empty();
    replaced = 0;
  }

  /** Ends it if nobody took it; there will be no other. */
  @Override
  public synchronized void close() {
    closed = true;
    rest();
  }
}
