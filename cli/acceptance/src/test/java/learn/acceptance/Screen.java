package learn.acceptance;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** What a program drew on a terminal: its frames, one after the other, and all it wrote. */
final class Screen {
  private static final String HOME = "\u001b[H";
  private static final String LAST = "\u001b[J";
  private static final Pattern ESCAPES =
      Pattern.compile("\u001b\\[[0-9;?]*[A-Za-z]|\u001b\\]8;[^\u001b]*\u001b\\\\");

  private final StringBuilder all = new StringBuilder();
  private final List<Frame> frames = new ArrayList<>();
  private int read;
  private boolean ended;

  /**
   * One whole screen.
   *
   * @param nanos when it had been drawn
   * @param inked its lines with their colours
   */
  record Frame(long nanos, List<String> inked) {
    List<String> lines() {
      return inked.stream()
          .map(line -> ESCAPES.matcher(line).replaceAll("").stripTrailing())
          .toList();
    }

    String text() {
      return String.join("\n", lines());
    }
  }

  synchronized void add(String text, long nanos) {
    all.append(text);
    for (int end = all.indexOf(LAST, read); end >= 0; end = all.indexOf(LAST, read)) {
      int start = all.lastIndexOf(HOME, end);
      if (start >= read)
        frames.add(
            new Frame(nanos, List.of(all.substring(start + HOME.length(), end).split("\r\n", -1))));
      read = end + LAST.length();
    }
    notifyAll();
  }

  synchronized void end() {
    ended = true;
    notifyAll();
  }

  /** How many frames there were so far. */
  synchronized int drawn() {
    return frames.size();
  }

  synchronized List<Frame> since(int from) {
    return List.copyOf(frames.subList(from, frames.size()));
  }

  synchronized String all() {
    return all.toString();
  }

  /** The first frame from that one on that is so. */
  synchronized Frame await(int from, String what, Duration patience, Predicate<Frame> so) {
    long until = System.nanoTime() + patience.toNanos();
    for (int i = from; ; i++) {
      while (i >= frames.size()) waitFor(what, until);
      if (so.test(frames.get(i))) return frames.get(i);
    }
  }

  /** What it wrote since, frames or not; waits until that is so. */
  synchronized void awaitText(String what, Duration patience, Predicate<String> so) {
    long until = System.nanoTime() + patience.toNanos();
    while (!so.test(all.toString())) waitFor(what, until);
  }

  private void waitFor(String what, long until) {
    long millis = (until - System.nanoTime()) / 1_000_000;
    if (ended || millis <= 0)
      throw new AssertionError(
          "not seen: " + what + "\n" + (frames.isEmpty() ? all : frames.getLast().text()));
    try {
      wait(millis);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
