package learn.harness.tell;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Stands for System.out and System.err: keeps the first part of what a check prints, counts the
 * rest.
 */
public final class Printing {
  private static final int CAP_BYTES = 64 << 10;

  private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
  private boolean full;
  private long lost;

  /**
   * @param lost characters that were not kept
   */
  public record Text(String kept, long lost) {
    public boolean isEmpty() {
      return kept.isEmpty() && lost == 0;
    }
  }

  /** Puts fresh streams in place; whatever a submission set before is forgotten. */
  public void install() {
    System.setOut(new Unclosable(new Tap()));
    System.setErr(new Unclosable(new Tap()));
  }

  /** What came since the last call. */
  public Text take() {
    synchronized (kept) {
      Text text = new Text(kept.toString(StandardCharsets.UTF_8), lost);
      kept.reset();
      full = false;
      lost = 0;
      return text;
    }
  }

  /** Nothing more is kept, so nothing need be encoded: a flood costs its writer little. */
  private boolean skips(String text) {
    synchronized (kept) {
      if (full) lost += text.codePointCount(0, text.length());
      return full;
    }
  }

  private void keep(byte[] bytes, int from, int length) {
    synchronized (kept) {
      int room = full ? 0 : room(bytes, from, length);
      kept.write(bytes, from, room);
      full |= room < length;
      lost += characters(bytes, from + room, length - room);
    }
  }

  /** How much still fits, without cutting a character in two. */
  private int room(byte[] bytes, int from, int length) {
    int room = Math.min(length, CAP_BYTES - kept.size());
    while (room > 0 && room < length && continues(bytes[from + room])) room--;
    return room;
  }

  private static long characters(byte[] bytes, int from, int length) {
    long count = 0;
    for (int i = from; i < from + length; i++) if (!continues(bytes[i])) count++;
    return count;
  }

  private static boolean continues(byte utf8) {
    return (utf8 & 0xC0) == 0x80;
  }

  /** Closing it would only silence what the learner prints later to find a mistake. */
  private final class Unclosable extends PrintStream {
    Unclosable(OutputStream out) {
      super(out, false, StandardCharsets.UTF_8);
    }

    @Override
    public void print(@Nullable String text) {
      if (!skips(String.valueOf(text))) super.print(text);
    }

    @Override
    public void close() {
      flush();
    }
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
