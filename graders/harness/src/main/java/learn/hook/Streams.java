package learn.hook;

import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PipedInputStream;
import java.io.RandomAccessFile;
import java.util.regex.Pattern;

/** What an object of java.io is connected to, as far as its class tells. */
final class Streams {
  // No look-up is needed for an address.
  private static final Pattern ADDRESS = Pattern.compile("[0-9.]*|.*:.*");

  private Streams() {}

  /**
   * A file, a pipe, a process or a socket with nothing at hand. What wraps another stream is not
   * known from outside; the sampler sees it when it really waits.
   */
  static boolean waits(InputStream in) throws IOException {
    if (in instanceof FileInputStream) return true;
    boolean connected = in instanceof PipedInputStream || isSocketsOrProcess(in.getClass());
    return connected && in.available() == 0;
  }

  private static boolean isSocketsOrProcess(Class<?> type) {
    String name = type.getName();
    return name.startsWith("java.net.Socket$")
        || name.startsWith("java.lang.ProcessImpl$")
        || name.startsWith("java.lang.Process$");
  }

  static boolean isFile(Object stream) {
    return stream instanceof FileOutputStream || stream instanceof RandomAccessFile;
  }

  static boolean isName(Object host) {
    return host instanceof String name && !ADDRESS.matcher(name).matches();
  }
}
