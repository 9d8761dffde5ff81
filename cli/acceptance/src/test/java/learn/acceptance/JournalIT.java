package learn.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The journal under kill -9, under several programs at once, and with a torn end. */
final class JournalIT {
  private static final String ID = "passes";
  private static final int KILLS = 6;
  private static final int AT_ONCE = 10;
  private static final Pattern WHOLE_LINE =
      Pattern.compile(
          "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z [0-9a-f]{4} "
              + "(open|attempt|hint) passes( .*)?");

  @TempDir static Path folder;
  private static Installed installed;

  @BeforeAll
  static void install() {
    installed = Installed.withCourse(folder, MiniCourse.write(folder, List.of(ID)));
  }

  private static Learner opened(String name) {
    Learner learner = Learner.of(installed, folder.resolve(name));
    assertEquals(0, learner.types("next").exit());
    return learner;
  }

  @Test
  void survivesAKillAtAnyMoment() throws Exception {
    long seed = System.nanoTime();
    System.out.println("JournalIT seed " + seed);
    RandomGenerator random = new SplittableRandom(seed);
    Learner learner = opened("killed");
    long usual = learner.types("check").millis();
    for (int i = 0; i < KILLS; i++) {
      List<String> before = lines(learner);
      killedAfter(learner, random.nextLong(usual));
      List<String> after = lines(learner);
      assertEquals(before, after.subList(0, before.size()), "what was there is there");
      assertTrue(after.size() <= before.size() + 1, after::toString);
    }
    assertReadable(learner);
    List<String> before = lines(learner);
    assertEquals(1, learner.types("check").exit());
    assertEquals(before.size() + 1, lines(learner).size());
    assertEquals(List.of(), installed.leftovers());
  }

  private static void killedAfter(Learner learner, long millis) throws Exception {
    ProcessBuilder builder =
        new ProcessBuilder(installed.command().toString(), "check")
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD);
    builder.environment().clear();
    builder.environment().putAll(learner.env());
    Process process = builder.start();
    process.waitFor(millis, TimeUnit.MILLISECONDS);
    List<ProcessHandle> children = process.descendants().toList();
    process.destroyForcibly().waitFor();
    // The grader's JVM ends by itself when its parent is gone.
    for (ProcessHandle child : children) child.onExit().get(1, TimeUnit.MINUTES);
  }

  @Test
  void severalAtOnceDoNoHarm() {
    Learner learner = opened("crowd");
    List<Ran> all = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(3)) {
      Stream.of("check", "hint", "list")
          .map(c -> CompletableFuture.supplyAsync(() -> repeated(learner, c), threads))
          .toList()
          .forEach(f -> all.addAll(f.join()));
    }
    for (Ran ran : all) {
      assertEquals(ran.args().contains("check") ? 1 : 0, ran.exit(), ran::all);
      assertFalse(ran.showsATrace(), ran::all);
    }
    List<String> lines = lines(learner);
    lines.forEach(line -> assertTrue(WHOLE_LINE.matcher(line).matches(), line));
    assertEquals(AT_ONCE, lines.stream().filter(l -> l.contains(" attempt ")).count());
    assertEquals(2, lines.stream().filter(l -> l.contains(" hint ")).distinct().count());
    assertReadable(learner);
  }

  private static List<Ran> repeated(Learner learner, String command) {
    return Stream.generate(() -> learner.types(command)).limit(AT_ONCE).toList();
  }

  @Test
  void aTornLastLineIsPassedOver() throws IOException {
    Learner learner = opened("torn");
    assertEquals(1, learner.types("check").exit());
    List<String> before = lines(learner);
    String half = before.getLast().substring(0, before.getLast().indexOf("attempt") + 3);
    Files.writeString(journal(learner), half, StandardOpenOption.APPEND);
    assertReadable(learner);
    assertEquals(0, learner.types("hint").exit());
    List<String> after = lines(learner);
    assertEquals(before, after.subList(0, before.size()));
    assertTrue(after.get(before.size()).startsWith(half), after::toString);
    assertTrue(after.getLast().contains(" hint " + ID), after::toString);
    assertReadable(learner);
  }

  @Test
  void brokenBytesSpoilOnlyTheirOwnLine() throws IOException {
    Learner learner = opened("bytes");
    Files.write(journal(learner), new byte[] {(byte) 0xff, 0, (byte) 0xc3, '\n'}, APPEND);
    assertEquals(1, learner.types("check").exit());
    assertEquals(
        "tried",
        RealCourse.exercise(learner.types("list", "--json").json(), ID).get("state").getAsString());
    Ran doctor = learner.types("doctor");
    assertEquals(2, doctor.exit(), doctor::all);
    assertTrue(doctor.out().contains("cannot be read: 1"), doctor::all);
  }

  private static final StandardOpenOption APPEND = StandardOpenOption.APPEND;

  private static void assertReadable(Learner learner) {
    for (String command : List.of("list", "progress", "show")) {
      Ran ran = learner.types(command);
      assertEquals(0, ran.exit(), ran::all);
      assertFalse(ran.showsATrace(), ran::all);
    }
  }

  private static Path journal(Learner learner) {
    return learner.workspace().resolve(".learn/journal");
  }

  private static List<String> lines(Learner learner) {
    try {
      return Files.readString(journal(learner), StandardCharsets.ISO_8859_1).lines().toList();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
