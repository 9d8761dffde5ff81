package learn.harness;

import java.io.IOException;
import java.io.InputStream;
import learn.protocol.ExitStatus;

/** The parent holds our standard input open as long as it lives. */
final class ParentWatch {
  private ParentWatch() {}

  /** Ends this process when the parent is gone, whatever a submission is doing. */
  static void start(InputStream in) {
    Thread.ofPlatform().daemon().name("parent").start(() -> untilEnd(in));
  }

  private static void untilEnd(InputStream in) {
    try {
      while (in.read() >= 0) {}
    } catch (IOException gone) {
      // As good as an end.
    }
    Ending.now(ExitStatus.PARENT_GONE);
  }
}
