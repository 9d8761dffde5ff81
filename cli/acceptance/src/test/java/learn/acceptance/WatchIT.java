package learn.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code learn watch} on a real pseudo-terminal: keys, sizes, languages, and every way to end. */
final class WatchIT {
  private static final String ESCAPE = "\u001b";
  private static final String DOWN = "\u001b[B";
  private static final String UP = "\u001b[A";
  private static final String CTRL_C = "\u0003";
  private static final String CTRL_L = "\u000c";
  private static final String CTRL_Z = "\u001a";
  private static final String LEFT = "\u001b[?25h\u001b[?1049l";
  private static final int TERMINATED = 128 + 15;
  private static final Pattern COLOUR = Pattern.compile("\u001b\\[[0-9;]*m");
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  @TempDir static Path folder;
  private static Installed installed;

  @BeforeAll
  static void install() {
    assumeTrue(Pty.canBeHad(), "SKIPPED: no script(1) of util-linux here");
    Path course = MiniCourse.write(folder, List.of("passes", "endless_loop"));
    installed = Installed.withCourse(folder, course);
  }

  private static Learner learner(String name) {
    return Learner.of(installed, folder.resolve(name));
  }

  private static void save(Learner learner, String name, String source) throws IOException {
    Path file = learner.workspace().resolve("src").resolve(name).resolve("Answer.java");
    Files.writeString(file, "package " + name + ";\n" + source);
  }

  private static String right() {
    return MiniCourse.source("passes/right.java");
  }

  /** The terminal is as it was, and the screen that was there before is back. */
  private static void assertRestored(Pty pty) {
    assertEquals(pty.before(), pty.after());
    String all = pty.screen().all();
    assertTrue(all.lastIndexOf(LEFT) > all.lastIndexOf("\u001b[?1049h"), all);
  }

  @Test
  void everyKey() throws IOException {
    Learner learner = learner("keys");
    try (Pty pty = Pty.of(learner, 80, 24, "watch", "passes")) {
      pty.shows(0, "You answered something else.");
      pty.types("?", "Every save of the exercise's files");
      pty.types(ESCAPE, "You answered something else.");
      pty.types("b", "Give the answer.");
      pty.types(DOWN + UP + " ", "Give the answer.");
      pty.types("h", "Forty…");
      pty.types("h", "… two.");
      pty.types("s", "The solution opens when you have passed.");
      pty.types("e", "No editor is known here.");
      pty.types("l", "Type to narrow the list down");
      pty.types("x", "Nothing matches.");
      pty.types("\u007f", "▸ ○ passes");
      pty.types(DOWN, "▸ · endless-loop");
      pty.types(ESCAPE, "You answered something else.");
      pty.types("c", "compiling");
      pty.shows(pty.screen().drawn() - 1, "watching passes");
      pty.types("r", "Put the starter of");
      pty.types("x", "You answered something else.");
      save(learner, "passes", right());
      pty.shows(pty.screen().drawn() - 1, "✓ passed");
      pty.types("s", "return 42;");
      pty.types("a", "1 of 1 exercises passed");
      pty.types("r", "Put the starter of");
      pty.types("y", "You answered something else.");
      resized(pty);
      pty.types(CTRL_L, "watching passes");
      stoppedAndBack(pty);
      pty.types("n", "endless-loop");
      pty.types("l", "Type to narrow the list down");
      pty.types("pas\r", "watching passes");
      pty.types("q");
      assertEquals(0, pty.exit());
      assertRestored(pty);
    }
    assertEquals(List.of(), installed.leftovers());
  }

  private static void resized(Pty pty) throws IOException {
    int from = pty.screen().drawn();
    pty.resize(40, 12);
    pty.awaits(from, "40x12", frame -> frame.lines().size() == 12 && fits(frame, 40));
    from = pty.screen().drawn();
    pty.resize(80, 24);
    pty.awaits(from, "80x24", frame -> frame.lines().size() == 24 && !fits(frame, 40));
  }

  private static void assertFits(Screen.Frame frame, int columns) {
    assertTrue(fits(frame, columns), frame::text);
  }

  private static boolean fits(Screen.Frame frame, int columns) {
    return frame.lines().stream().allMatch(line -> columns(line) <= columns);
  }

  private static int columns(String line) {
    return line.codePoints().map(c -> isWide(c) ? 2 : 1).sum();
  }

  private static boolean isWide(int c) {
    return Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN
        || c >= 0x3000 && c < 0x3040
        || c >= 0xff00 && c < 0xff61;
  }

  /** Ctrl-Z gives the terminal back; a shell's {@code fg} is a signal to go on. */
  private static void stoppedAndBack(Pty pty) throws IOException {
    pty.types(CTRL_Z);
    pty.screen().awaitText("the old screen", PATIENCE, all -> all.endsWith(LEFT));
    awaitState(pty.pid(), "T");
    int from = pty.screen().drawn();
    pty.sends("CONT");
    pty.shows(from, "watching passes");
  }

  private static void awaitState(long pid, String state) throws IOException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    Path stat = Path.of("/proc/" + pid + "/stat");
    while (!Files.readString(stat).contains(") " + state + " "))
      assertTrue(System.nanoTime() < end, "never " + state);
  }

  @Test
  void inChineseNarrowAndHungUpOn() throws IOException {
    Learner learner = learner("chinese").with("LANG", "zh_CN.UTF-8");
    long pid;
    try (Pty pty = Pty.of(learner, 40, 12, "watch", "passes")) {
      assertFits(pty.shows(0, "答案是 42"), 40);
      for (String key : List.of("?", "b", "h", "l")) {
        int from = pty.screen().drawn();
        pty.types(key);
        assertFits(pty.awaits(from, key, frame -> true), 40);
      }
      pty.types(ESCAPE, "答案是 42");
      pty.types("g", "The answer is 42");
      pty.types("g", "答案是 42");
      save(learner, "passes", right());
      assertFits(pty.shows(pty.screen().drawn() - 1, "✓"), 40);
      pid = pty.pid();
    }
    gone(pid);
    assertEquals(List.of(), installed.leftovers());
  }

  private static void gone(long pid) {
    ProcessHandle.of(pid)
        .ifPresent(process -> process.onExit().orTimeout(2, TimeUnit.MINUTES).join());
  }

  @Test
  void withoutColourAndTerminated() throws IOException {
    Learner learner = learner("term").with("NO_COLOR", "1");
    try (Pty pty = Pty.of(learner, 80, 24, "watch", "passes")) {
      Screen.Frame verdict = pty.shows(0, "You answered something else.");
      assertFalse(COLOUR.matcher(String.join("", verdict.inked())).find(), verdict.text());
      touch(installed.home().resolve("course/graders.jar"));
      int from = pty.screen().drawn();
      save(learner, "passes", right());
      pty.shows(from, "has been installed anew");
      pty.sends("TERM");
      assertEquals(TERMINATED, pty.exit());
      assertRestored(pty);
    }
    assertEquals(List.of(), installed.leftovers());
  }

  private static void touch(Path file) throws IOException {
    FileTime was = Files.getLastModifiedTime(file);
    Files.setLastModifiedTime(file, FileTime.fromMillis(was.toMillis() + 2_000));
  }

  @Test
  void aDumbTerminalGetsLines() throws IOException {
    Learner learner = learner("dumb").with("TERM", "dumb");
    try (Pty pty = Pty.of(learner, 80, 24, "watch", "passes")) {
      said(pty, "You answered something else.");
      pty.types("h\n");
      said(pty, "Forty…");
      save(learner, "passes", right());
      said(pty, "✓ passed");
      pty.types("q\n");
      assertEquals(0, pty.exit());
      assertEquals(pty.before(), pty.after());
      assertFalse(pty.screen().all().contains("\u001b"), pty.screen().all());
    }
    assertEquals(List.of(), installed.leftovers());
  }

  private static void said(Pty pty, String text) {
    pty.screen().awaitText(text, PATIENCE, all -> all.contains(text));
  }

  @Test
  void gradersThatAreKilledAreReplacedAndNoneOutlivesUs() throws IOException {
    Learner learner = learner("killed");
    try (Pty pty = Pty.of(learner, 80, 24, "watch", "endless-loop")) {
      pty.shows(0, "You answered something else.");
      // The one that waits.
      long waiting = grader(pty.pid(), 0);
      ProcessHandle.of(waiting).orElseThrow().destroyForcibly();
      int from = pty.screen().drawn();
      save(learner, "endless_loop", MiniCourse.source("endless_loop/wrong.java"));
      pty.shows(from, "[0/1]");
      // The one that runs: no verdict, so it is tried once more by itself.
      long running = grader(pty.pid(), waiting);
      ProcessHandle.of(running).orElseThrow().destroyForcibly();
      Screen.Frame verdict = pty.shows(pty.screen().drawn() - 1, "[hang]");
      assertTrue(verdict.text().contains("✗ answer"), verdict.text());
      long next = grader(pty.pid(), running);
      assertNotEquals(running, next);
      long pid = pty.pid();
      pty.sends("KILL");
      gone(pid);
      gone(next);
    }
    assertEquals(List.of(), installed.leftovers());
  }

  /** The grader JVM that lives, and is another than that one. */
  private static long grader(long learn, long than) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (true) {
      List<Long> alive =
          ProcessHandle.of(learn).orElseThrow().children().map(ProcessHandle::pid).toList();
      if (alive.size() == 1 && alive.getFirst() != than) return alive.getFirst();
      assertTrue(System.nanoTime() < end, () -> "no grader JVM: " + alive);
    }
  }

  @Test
  void ctrlCLeaves() {
    try (Pty pty = Pty.of(learner("ctrl-c"), 80, 24, "watch", "passes")) {
      pty.shows(0, "watching passes");
      pty.types(CTRL_C);
      assertEquals(0, pty.exit());
      assertRestored(pty);
    }
    assertEquals(List.of(), installed.leftovers());
  }
}
