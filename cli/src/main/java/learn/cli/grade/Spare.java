package learn.cli.grade;

import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/**
 * A grader JVM that starts in the background, before anybody knows exactly what it is for. Whoever
 * asks for what it is gets it; everybody else gets one of their own.
 */
public final class Spare implements AutoCloseable {
  private final int heapMiB;
  private Optional<FutureTask<GraderJvm>> waiting;

  private Spare(int heapMiB, FutureTask<GraderJvm> jvm) {
    this.heapMiB = heapMiB;
    this.waiting = Optional.of(jvm);
  }

  /** Starts one without preview features. */
  public static Spare start(Supplier<GraderCommand> command, int heapMiB) {
    var jvm = new FutureTask<>(() -> GraderJvm.start(command.get(), heapMiB, false));
    Thread.ofPlatform().daemon().name("spare").start(jvm);
    return new Spare(heapMiB, jvm);
  }

  /** The one that was started, if it fits and is not taken yet. */
  public Optional<GraderJvm> take(int heapMiB, boolean preview) {
    if (heapMiB != this.heapMiB || preview) return Optional.empty();
    return taken();
  }

  private synchronized Optional<GraderJvm> taken() {
    Optional<GraderJvm> jvm = waiting.flatMap(Spare::got);
    waiting = Optional.empty();
    return jvm;
  }

  private static Optional<GraderJvm> got(FutureTask<GraderJvm> jvm) {
    try {
      return Optional.of(jvm.get());
    } catch (ExecutionException cannotStart) {
      return Optional.empty(); // whoever needs one tries again, and says what is wrong
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  /** Ends it if nobody took it. */
  @Override
  public void close() {
    taken().ifPresent(GraderJvm::close);
  }
}
