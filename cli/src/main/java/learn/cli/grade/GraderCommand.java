package learn.cli.grade;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * How a grader JVM is started: by path, with nothing of the CLI on its class path.
 *
 * @param jdk home of the JDK that runs it
 * @param classPath the harness, the protocol and JUnit
 * @param kit jar of the kit
 * @param harness jar of the harness, out of which hooks and grader API are loaded apart
 * @param flags of the JVM; the place for a cache later
 */
public record GraderCommand(
    Path jdk, List<Path> classPath, Path kit, Path harness, List<String> flags) {
  // Short-lived, small heap: the first compiler tier and the serial collector start fastest. What
  // the JVM itself has to say goes to standard error, for standard output belongs to the frames.
  // Every exception keeps its stack: it tells whose it is.
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
          "-Xlog:all=warning:stderr",
          "-Xss1m",
          "--add-exports=java.base/jdk.internal.vm=ALL-UNNAMED",
          "-Dfile.encoding=UTF-8");

  public GraderCommand {
    classPath = List.copyOf(classPath);
    flags = List.copyOf(flags);
  }

  /** The command line, for a heap of this many MiB. */
  public List<String> words(int heapMiB, boolean preview) {
    List<String> words = new ArrayList<>(List.of(jdk.resolve("bin/java").toString()));
    words.addAll(flags);
    words.add("-Xmx" + heapMiB + "m");
    if (preview) words.add("--enable-preview");
    List<String> paths = classPath.stream().map(Path::toString).toList();
    words.addAll(List.of("-cp", String.join(File.pathSeparator, paths)));
    words.addAll(List.of("learn.harness.Main", kit.toString(), harness.toString()));
    return words;
  }
}
