package learn.harness;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * Stands for System.out and System.err: keeps the first part of what a check prints, counts the
 * rest.
 */
final class Printing {
  private static final int CAP_BYTES = 64 << 10;

  private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
  private long lost;

  record Text(String kept, long lost) {}

  /** Puts fresh streams in place; whatever a submission set or closed before is forgotten. */
  void install() {
    System.setOut(stream());
    System.setErr(stream());
  }

  private PrintStream stream() {
    return new PrintStream(new Tap(), true, StandardCharsets.UTF_8);
  }

  /** What came since the last call. */
  synchronized Text take() {
    Text text = new Text(kept.toString(StandardCharsets.UTF_8), lost);
    kept.reset();
    lost = 0;
    return text;
  }

  private synchronized void keep(byte[] bytes, int from, int length) {
    int room = Math.clamp(CAP_BYTES - kept.size(), 0, length);
    kept.write(bytes, from, room);
    lost += length - room;
  }

  private final class Tap extends OutputStream {
    @Override
    public void write(int b) {
      keep(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) {
      keep(bytes, from, length);
    }
  }
}
