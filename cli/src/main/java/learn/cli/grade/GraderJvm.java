package learn.cli.grade;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import learn.protocol.Frame;
import learn.protocol.Job;
import learn.protocol.wire.FrameCodec;
import learn.protocol.wire.JobCodec;
import learn.protocol.wire.Received;

/** One grader JVM, started at once, used for one job, and gone without a trace when closed. */
public final class GraderJvm implements AutoCloseable {
  private static final int MOST_COMPLAINT_CHARS = 8 << 10;
  private static final Duration LOOK_AGAIN = Duration.ofMillis(200);
  private static final int LOOKS_AFTER_DEATH = 20;
  private static final long SECONDS_TO_DIE = 5;

  private final Process process;
  private final WorkingFolder folder;
  private final Duration farewell;
  private final StringBuffer complaint = new StringBuffer();
  private final BlockingQueue<Received> inbox = new LinkedBlockingQueue<>();
  private final AtomicBoolean closed = new AtomicBoolean();
  private final Thread closer = Thread.ofPlatform().unstarted(this::clear);

  private GraderJvm(Process process, WorkingFolder folder, Duration farewell) {
    this.process = process;
    this.folder = folder;
    this.farewell = farewell;
    Runtime.getRuntime().addShutdownHook(closer);
    daemon("grader-stderr", this::drainComplaint);
  }

  /**
   * Starts it with {@link GraderCommand}'s command for this heap.
   *
   * @throws UncheckedIOException when no process can be started
   */
  public static GraderJvm start(GraderCommand command, int heapMiB, boolean preview) {
    return start(command.words(heapMiB, preview), command.farewell());
  }

  /**
   * Starts the command in an empty folder of its own, with an environment cleared of everything.
   *
   * @throws UncheckedIOException when no process can be started
   */
  public static GraderJvm start(List<String> command) {
    return start(command, Duration.ZERO);
  }

  private static GraderJvm start(List<String> command, Duration farewell) {
    WorkingFolder folder = WorkingFolder.create();
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.path().toFile());
    builder.environment().clear();
    builder.environment().put("LC_ALL", "C.UTF-8");
    try {
      return new GraderJvm(builder.start(), folder, farewell);
    } catch (IOException e) {
      folder.delete();
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Sends the job, and reads what comes back, on threads of their own: a child that does not read,
   * or does not write, must not hold the parent. Its input stays open: it ends when we are gone.
   */
  void feed(Job job) {
    daemon("grader-stdin", () -> write(job));
    daemon("grader-stdout", () -> read(job.nonce()));
  }

  private void write(Job job) {
    try {
      OutputStream in = process.getOutputStream();
      JobCodec.write(in, job);
    } catch (IOException gone) {
      // The reader of frames sees the stream end and says why.
    }
  }

  private void read(String nonce) {
    Received received;
    do {
      received = FrameCodec.read(process.getInputStream(), nonce);
      inbox.add(received);
    } while (received instanceof Received.Good(Frame frame) && !isLast(frame));
  }

  static boolean isLast(Frame frame) {
    return frame instanceof Frame.Finished || frame instanceof Frame.GivingUp;
  }

  /**
   * What comes next; empty when nothing has come within the time. A look that came late, because
   * the machine was paused, counts like one that came in time.
   */
  Optional<Received> next(Duration atMost) {
    for (long looks = atMost.toNanos() / LOOK_AGAIN.toNanos(); looks > 0; looks--) {
      boolean wasAlive = process.isAlive();
      Optional<Received> next = poll();
      if (next.isPresent()) return next;
      // A process that it started may still hold the pipe open.
      if (!wasAlive) return Optional.of(new Received.End());
    }
    return Optional.empty();
  }

  private Optional<Received> poll() {
    try {
      return Optional.ofNullable(inbox.poll(LOOK_AGAIN.toMillis(), TimeUnit.MILLISECONDS));
    } catch (InterruptedException e) {
      kill();
      Thread.currentThread().interrupt();
      return Optional.of(new Received.End());
    }
  }

  /** What it wrote to its real standard error, for {@code doctor}; never shown to a learner. */
  public String complaint() {
    return complaint.toString().strip();
  }

  /** Its exit status, 128 + n when signal n ended it; empty while it has not ended. */
  Optional<Integer> exitStatus() {
    try {
      return process.waitFor(SECONDS_TO_DIE, TimeUnit.SECONDS)
          ? Optional.of(process.exitValue())
          : Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  /** It has not ended yet. */
  boolean lives() {
    return process.isAlive();
  }

  /** Ends it and whatever it started. */
  void kill() {
    List<ProcessHandle> children;
    try (Stream<ProcessHandle> descendants = process.descendants()) {
      children = descendants.toList();
    }
    process.destroyForcibly();
    children.forEach(ProcessHandle::destroyForcibly);
  }

  /**
   * As {@link #close}, but nobody waits for it: to tear down a JVM takes as long as many a check.
   * Should this process end meanwhile, its hook does the same.
   */
  public void closeAside() {
    if (farewell.isPositive()) close();
    else Thread.ofPlatform().daemon().name("grader-end").start(this::close);
  }

  @Override
  public void close() {
    if (!closed.compareAndSet(false, true)) return;
    if (farewell.isPositive()) leave();
    clear();
    try {
      Runtime.getRuntime().removeShutdownHook(closer);
    } catch (IllegalStateException shuttingDown) {
      // Then the hook does it once more, to no harm.
    }
  }

  /** Its input ends, upon which it does so too; what it has to write down then, it does. */
  private void leave() {
    try {
      process.getOutputStream().close();
      process.waitFor(farewell.toMillis(), TimeUnit.MILLISECONDS);
    } catch (IOException gone) {
      // Then there is nothing to wait for.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void clear() {
    kill();
    exitStatus();
    folder.delete();
  }

  /** Where it runs; empty, and deleted with whatever it leaves there. */
  Path folder() {
    return folder.path();
  }

  private void drainComplaint() {
    try (InputStream err = process.getErrorStream()) {
      byte[] some = new byte[1_024];
      for (int n = err.read(some); n >= 0; n = err.read(some))
        if (complaint.length() < MOST_COMPLAINT_CHARS)
          complaint.append(new String(some, 0, n, StandardCharsets.UTF_8));
    } catch (IOException gone) {
      // It was killed while we read.
    }
  }

  private static void daemon(String name, Runnable body) {
    Thread.ofPlatform().daemon().name(name).start(body);
  }
}
