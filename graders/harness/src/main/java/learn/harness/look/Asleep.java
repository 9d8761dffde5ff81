package learn.harness.look;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/**
 * Whether the kernel has a thread of this process that wants a core. To Java, a thread that was
 * woken and has had no core yet looks as if it still waited; on a starved machine for seconds.
 */
public enum Asleep {
  YES,
  NO,
  /** This system does not say. */
  UNKNOWN;

  private static final Path SELF = Path.of("/proc/thread-self");
  private static final Path TASKS = Path.of("/proc/self/task");

  private static final Pattern COMPILER = Pattern.compile("^\\d+ \\(C[12] Compiler");

  /** Everybody but the thread that asks. */
  public static Asleep now() {
    try {
      String me = Files.readSymbolicLink(SELF).getFileName().toString();
      return othersSleep(me) ? YES : NO;
    } catch (IOException | RuntimeException notLinux) {
      return UNKNOWN;
    }
  }

  private static boolean othersSleep(String me) throws IOException {
    try (DirectoryStream<Path> tasks = Files.newDirectoryStream(TASKS)) {
      for (Path task : tasks)
        if (!task.getFileName().toString().equals(me) && !sleeps(task)) return false;
    }
    return true;
  }

  private static boolean sleeps(Path task) throws IOException {
    byte[] stat = new byte[128];
    int length;
    try (InputStream in = Files.newInputStream(task.resolve("stat"))) {
      length = in.read(stat);
    } catch (IOException ended) {
      return false; // it was there a moment ago, so something happens
    }
    String text = new String(stat, 0, Math.max(0, length), StandardCharsets.ISO_8859_1);
    if (COMPILER.matcher(text).find()) return true; // it wakes nobody, and we keep it busy
    int state = text.lastIndexOf(')') + 2; // behind the name, which may hold anything
    if (state < 2 || state >= text.length()) throw new IOException("an unknown kind of stat");
    return text.charAt(state) == 'S';
  }
}
