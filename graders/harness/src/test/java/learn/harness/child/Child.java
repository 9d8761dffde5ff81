package learn.harness.child;

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
import learn.protocol.Frame;
import learn.protocol.Job;
import learn.protocol.wire.FrameCodec;
import learn.protocol.wire.JobCodec;
import learn.protocol.wire.Received;

/** Starts the real program on the classes just built, and listens. */
final class Child {
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
          "--add-exports=java.base/jdk.internal.vm=ALL-UNNAMED",
          "-Xmx64m");

  /**
   * What was heard until the last frame, or the end of the stream.
   *
   * @param end what ended it; the last frame, or anything that is not one
   */
  record Heard(List<Frame> frames, Received end, int status, String complaint, long millis) {}

  static Heard hear(Job job) {
    long start = System.nanoTime();
    try {
      Process process = new ProcessBuilder(command()).start();
      try {
        CompletableFuture<String> complaint = text(process.getErrorStream());
        JobCodec.write(process.getOutputStream(), job);
        List<Frame> frames = new ArrayList<>();
        Received end = listen(process.getInputStream(), job.nonce(), frames);
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

  private static Received listen(InputStream in, String nonce, List<Frame> frames) {
    while (true) {
      Received received = FrameCodec.read(in, nonce);
      if (!(received instanceof Received.Good(Frame frame))) return received;
      frames.add(frame);
      if (frame instanceof Frame.Finished || frame instanceof Frame.GivingUp) return received;
    }
  }

  static List<String> command() {
    List<String> words = new ArrayList<>(List.of(System.getProperty("java.home") + "/bin/java"));
    words.addAll(FLAGS);
    words.addAll(List.of("-cp", String.join(File.pathSeparator, classPath())));
    words.addAll(
        List.of("learn.harness.Main", home(learn.kit.Poll.class), home(learn.harness.Main.class)));
    return words;
  }

  private static List<String> classPath() {
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

  private static CompletableFuture<String> text(InputStream stream) {
    return CompletableFuture.supplyAsync(
        () -> {
          try (stream) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }
}
