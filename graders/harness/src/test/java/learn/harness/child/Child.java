package learn.harness.child;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import learn.protocol.Frame;
import learn.protocol.Job;
import learn.protocol.wire.FrameCodec;
import learn.protocol.wire.JobCodec;
import learn.protocol.wire.Received;

/** Starts the real program on the classes just built, and listens. */
public final class Child {
  private Child() {}

  private static final List<String> FLAGS =
      List.of(
          "-XX:TieredStopAtLevel=1",
          "-XX:+UseSerialGC",
          "-XX:-UsePerfData",
          "-XX:+DisplayVMOutputToStderr",
          "-Xlog:disable",
          "-Xlog:all=warning:stderr",
          "-Xss1m",
          "-Xmx64m",
          "--add-modules=ALL-DEFAULT",
          "--add-opens=java.base/jdk.internal.vm=learn.harness",
          "--add-opens=java.base/java.lang=learn.harness",
          "--add-opens=java.base/java.util.concurrent=learn.harness",
          "--add-opens=java.base/java.util.concurrent.locks=learn.harness");

  /**
   * What was heard until the last frame, or the end of the stream.
   *
   * @param end what ended it; the last frame, or anything that is not one
   */
  public record Heard(
      List<Frame> frames, Received end, int status, String complaint, long millis) {}

  public static Heard hear(Job job) {
    return hear(job, _ -> {});
  }

  /**
   * @param meanwhile what to do to the process, on a thread of its own, once a check runs
   */
  public static Heard hear(Job job, Consumer<Process> meanwhile) {
    long start = System.nanoTime();
    try {
      Process process = new ProcessBuilder(command()).start();
      try {
        CompletableFuture<String> complaint = text(process.getErrorStream());
        JobCodec.write(process.getOutputStream(), job);
        List<Frame> frames = new ArrayList<>();
        Received end =
            listen(
                process.getInputStream(),
                job.nonce(),
                frames,
                () -> Thread.ofVirtual().start(() -> meanwhile.accept(process)));
        long millis = (System.nanoTime() - start) / 1_000_000;
        boolean good = end instanceof Received.Good;
        if (good) process.destroyForcibly();
        if (!process.waitFor(20, TimeUnit.SECONDS)) throw new AssertionError("it stays");
        return new Heard(frames, end, process.exitValue(), complaint.join(), millis);
      } finally {
        process.destroyForcibly();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static Received listen(
      InputStream in, String nonce, List<Frame> frames, Runnable onStart) {
    while (true) {
      Received received = FrameCodec.read(in, nonce);
      if (!(received instanceof Received.Good(Frame frame))) return received;
      frames.add(frame);
      if (frame instanceof Frame.Started) onStart.run();
      if (frame instanceof Frame.Finished || frame instanceof Frame.GivingUp) return received;
    }
  }

  public static List<String> command() {
    return command(List.of(), "learn.harness.Main");
  }

  /** The program's JVM, with a class of these tests put into its module and started. */
  static List<String> commandOf(Class<?> main) {
    return command(List.of("--patch-module=learn.harness=" + home(main)), main.getName());
  }

  private static List<String> command(List<String> flags, String main) {
    List<String> words = new ArrayList<>(List.of(System.getProperty("java.home") + "/bin/java"));
    words.addAll(FLAGS);
    words.addAll(flags);
    words.addAll(List.of("-p", String.join(File.pathSeparator, modulePath())));
    words.addAll(List.of("-m", "learn.harness/" + main));
    words.addAll(List.of(home(learn.kit.Poll.class), home(learn.harness.Main.class)));
    return words;
  }

  private static List<String> modulePath() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(entry -> !entry.contains("test-classes") && !entry.contains("archunit"))
        .filter(entry -> !entry.contains("learn-kit") && !entry.contains("exercises"))
        .toList();
  }

  private static String home(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()).toString();
    } catch (java.net.URISyntaxException e) {
      throw new AssertionError(e);
    }
  }

  /** What it wrote until it ended; killing it closes the stream under the reader. */
  private static CompletableFuture<String> text(InputStream stream) {
    return CompletableFuture.supplyAsync(() -> read(stream), Thread::startVirtualThread);
  }

  private static String read(InputStream stream) {
    ByteArrayOutputStream read = new ByteArrayOutputStream();
    try (stream) {
      stream.transferTo(read);
    } catch (IOException killed) {
      // What came before is all there is.
    }
    return read.toString(StandardCharsets.UTF_8);
  }
}
