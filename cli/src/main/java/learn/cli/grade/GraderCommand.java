package learn.cli.grade;

import java.io.File;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * How a grader JVM is started: by path, as a module of its own, with nothing of the CLI.
 *
 * @param jdk home of the JDK that runs it
 * @param modulePath the harness, the protocol and JUnit
 * @param kit jar of the kit
 * @param harness jar of the harness, out of which hooks and grader API are loaded apart
 * @param flags of the JVM
 * @param farewell how long it may take to end by itself when it is closed; zero ends it at once
 */
public record GraderCommand(
    Path jdk,
    List<Path> modulePath,
    Path kit,
    Path harness,
    List<String> flags,
    Duration farewell) {
  // Short-lived, small heap: the first compiler tier and the serial collector start fastest. What
  // the JVM itself has to say goes to standard error, for standard output belongs to the frames.
  // Every exception keeps its stack: it tells whose it is. What is opened tells who waits for whom.
  public static final List<String> FLAGS =
      List.of(
          "-XX:TieredStopAtLevel=1",
          "-XX:+UseSerialGC",
          "-XX:-UsePerfData",
          "-XX:-CreateCoredumpOnCrash",
          "-XX:+DisplayVMOutputToStderr",
          "-XX:-OmitStackTraceInFastThrow",
          "-XX:+DisableAttachMechanism",
          "-Xlog:disable",
          // A cache that does not fit is no news: doctor asks.
          "-Xlog:all=warning,aot*=off,cds*=off:stderr",
          "-Xss1m",
          "-Dfile.encoding=UTF-8",
          // The JDK's own modules, as a class path has them: a submission may use any.
          "--add-modules=ALL-DEFAULT",
          // What the detectors read. The module opens nothing, so nobody gets here through it.
          "--add-opens=java.base/jdk.internal.vm=learn.harness",
          "--add-opens=java.base/java.lang=learn.harness",
          "--add-opens=java.base/java.util.concurrent=learn.harness",
          "--add-opens=java.base/java.util.concurrent.locks=learn.harness");

  private static final String MAIN = "learn.harness/learn.harness.Main";

  public GraderCommand {
    modulePath = List.copyOf(modulePath);
    flags = List.copyOf(flags);
  }

  /** Starting from a cache; where it cannot be used the JVM starts without. */
  public GraderCommand from(Path cache) {
    return with("-XX:AOTCache=" + cache, farewell);
  }

  /** The same, but it does not start at all where the cache cannot be used. */
  public GraderCommand fromNothingBut(Path cache) {
    return from(cache).with("-XX:AOTMode=on", farewell);
  }

  /** Writing down, when its job is done, what a later one can start from. */
  public GraderCommand recording(Path cache, Duration farewell) {
    return with("-XX:AOTCacheOutput=" + cache, farewell);
  }

  private GraderCommand with(String flag, Duration farewell) {
    List<String> more = new ArrayList<>(flags);
    more.add(flag);
    return new GraderCommand(jdk, modulePath, kit, harness, more, farewell);
  }

  /** The same, waiting for a debugger on this port of this machine before anything runs. */
  public GraderCommand debugged(int port) {
    // Quiet: what it would print on standard output is no frame.
    return with(
        "-agentlib:jdwp=transport=dt_socket,server=y,suspend=y,quiet=y,address=127.0.0.1:" + port,
        farewell);
  }

  /** The command line, for a heap of this many MiB. */
  public List<String> words(int heapMiB, boolean preview) {
    List<String> words = new ArrayList<>(List.of(jdk.resolve("bin/java").toString()));
    words.addAll(flags);
    words.add("-Xmx" + heapMiB + "m");
    if (preview) words.add("--enable-preview");
    List<String> paths = modulePath.stream().map(Path::toString).toList();
    words.addAll(List.of("-p", String.join(File.pathSeparator, paths)));
    words.addAll(List.of("-m", MAIN, kit.toString(), harness.toString()));
    return words;
  }
}
