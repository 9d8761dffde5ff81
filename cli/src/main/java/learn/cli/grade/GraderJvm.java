package learn.cli.grade;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import learn.protocol.Job;
import learn.protocol.wire.JobCodec;

/** One grader JVM, started at once, used for one job, and gone without a trace when closed. */
public final class GraderJvm implements AutoCloseable {
  private static final int MOST_COMPLAINT_BYTES = 8 << 10;

  private final Process process;
  private final Path folder;
  private final StringBuffer complaint = new StringBuffer();

  private GraderJvm(Process process, Path folder) {
    this.process = process;
    this.folder = folder;
    daemon("grader-stderr", this::drainComplaint).start();
  }

  /**
   * @throws UncheckedIOException when no process can be started
   */
  public static GraderJvm start(GraderCommand command, int heapMiB, boolean preview) {
    try {
      Path folder = Files.createTempDirectory("learn-grader");
      ProcessBuilder builder =
          new ProcessBuilder(command.words(heapMiB, preview)).directory(folder.toFile());
      builder.environment().clear();
      builder.environment().put("LC_ALL", "C.UTF-8");
      return new GraderJvm(builder.start(), folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Sends the job from a thread of its own: a child that does not read must not hold the parent.
   */
  void feed(Job job) {
    daemon("grader-stdin", () -> write(job)).start();
  }

  private void write(Job job) {
    try (var in = process.getOutputStream()) {
      JobCodec.write(in, job);
    } catch (IOException gone) {
      // The reader of frames sees the stream end and says why.
    }
  }

  InputStream frames() {
    return process.getInputStream();
  }

  /** What it wrote to its real standard error, for {@code doctor}; never shown to a learner. */
  public String complaint() {
    return complaint.toString();
  }

  /** Its exit status, 128 + n when signal n ended it, once it has ended. */
  int exitStatus() {
    try {
      return process.waitFor(5, TimeUnit.SECONDS) ? process.exitValue() : -1;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return -1;
    }
  }

  void kill() {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }

  @Override
  public void close() {
    kill();
    exitStatus();
    delete(folder);
  }

  private static void delete(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) Files.deleteIfExists(file);
    } catch (IOException | UncheckedIOException left) {
      // A folder in the system's own temporary place: the system clears it.
    }
  }

  private void drainComplaint() {
    try (InputStream err = process.getErrorStream()) {
      byte[] some = new byte[1_024];
      for (int n = err.read(some); n >= 0; n = err.read(some))
        if (complaint.length() < MOST_COMPLAINT_BYTES)
          complaint.append(new String(some, 0, n, StandardCharsets.UTF_8));
    } catch (IOException gone) {
      // It was killed while we read.
    }
  }

  static Thread daemon(String name, Runnable body) {
    return Thread.ofPlatform().daemon().name(name).unstarted(body);
  }
}
