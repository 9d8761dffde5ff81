package learn.cli.grade;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/** Spares that start a {@link FakeGrader}, and the processes that came of them. */
public final class Spares implements AutoCloseable {
  public static final int HEAP_MIB = 64;
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final AtomicInteger NEXT = new AtomicInteger();

  private final String mark = "spare-" + NEXT.incrementAndGet();
  private final AtomicInteger starts = new AtomicInteger();
  private final Spare spare;

  private Spares(String jdk, String how) {
    Path none = Path.of("none");
    List<String> words =
        List.of(
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            FakeGrader.class.getName(),
            how,
            mark);
    GraderCommand command =
        new GraderCommand(Path.of(jdk), List.of(none), none, none, words, Duration.ZERO);
    this.spare =
        Spare.start(
            () -> {
              starts.incrementAndGet();
              return command;
            },
            HEAP_MIB);
  }

  public static Spares of(String how) {
    return new Spares(System.getProperty("java.home"), how);
  }

  static Spares withoutAJdk() {
    return new Spares("no-such-jdk", "never-reads");
  }

  public Spare spare() {
    return spare;
  }

  /** How often one was started so far. */
  int starts() {
    return starts.get();
  }

  /** Those that live. */
  public List<ProcessHandle> alive() {
    try (Stream<ProcessHandle> children = ProcessHandle.current().children()) {
      return children
          .filter(c -> c.info().commandLine().orElse("").contains(mark + " "))
          .filter(ProcessHandle::isAlive)
          .toList();
    }
  }

  /** The one that lives, as soon as there is one alone. */
  public ProcessHandle only() {
    AtomicReference<List<ProcessHandle>> seen = new AtomicReference<>(List.of());
    until(() -> seen.updateAndGet(_ -> alive()).size() == 1);
    return seen.get().getFirst();
  }

  public static void until(BooleanSupplier so) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    boolean is = so.getAsBoolean();
    for (; !is && System.nanoTime() < end; is = so.getAsBoolean()) Thread.onSpinWait();
    assertTrue(is);
  }

  @Override
  public void close() {
    spare.close();
  }
}
