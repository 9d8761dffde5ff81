package learn.cli.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import learn.cli.domain.Lang;
import learn.cli.terminal.ink.Terminal;
import learn.cli.terminal.ink.Width;
import learn.cli.terminal.look.Setting;
import learn.cli.terminal.replay.ReplayScreen;
import learn.cli.terminal.replay.ReplayView;
import learn.cli.terminal.replay.Stepper;
import learn.protocol.Evidence;
import learn.protocol.Place;
import learn.protocol.schedule.Act;
import learn.protocol.schedule.Decisive;
import learn.protocol.schedule.Lane;
import learn.protocol.schedule.Step;
import org.junit.jupiter.api.Test;

/** Schedules on the screen, beyond what golden screens show. */
class LanesTest {
  private final long seed = System.nanoTime();
  private final Random random = new Random(seed);

  private static Painter painter(Terminal terminal, Lang lang, boolean aloud) {
    return new Painter(new Setting(terminal, lang, Path.of("/w"), Path.of("/w"), "learn", aloud));
  }

  @Test
  void readAloudNothingIsToldByWhereItStands() {
    List<String> lines =
        painter(new Terminal(80, false, false, false, false), Lang.EN, true)
            .check(SampleSchedules.lostWakeup());
    String told = String.join("\n", lines);
    assertTrue(told.contains("  Threads: waiter, setter\n"), told);
    assertTrue(
        told.contains(
            "  1. waiter, Flag.java:11  while (!set) {  reads set = false\n"
                + "  2. switch to setter, Flag.java:18  Thread sleeper ="),
        told);
    assertTrue(told.contains("  ^ Nobody will end this wait: setter had looked"), told);
    assertTrue(lines.stream().noneMatch(line -> line.contains("|")), told);
  }

  @Test
  void whatTheKitDoesIsSaidToBeItsDoingAndTheCallStandsThereOnce() {
    List<String> lines =
        painter(new Terminal(80, false, false, false, false), Lang.EN, true)
            .check(SampleSchedules.insideTheKit());
    String told = String.join(" ", lines.stream().map(String::strip).toList());
    assertTrue(
        told.contains("1. one, Flag.java:48  waker.wake();  in Waker.wake(): reads queued"), told);
    assertTrue(told.contains("switch to one, Flag.java:48  still in Waker.wake():"), told);
    assertEquals(2, told.split("waker.wake\\(\\);", -1).length - 1, told);
  }

  @Test
  void noLineIsWiderThanTheWindow() {
    System.out.println("LanesTest seed " + seed);
    for (int round = 0; round < 200; round++) {
      int columns = 40 + random.nextInt(100);
      Lang lang = Lang.values()[random.nextInt(2)];
      Terminal terminal = new Terminal(columns, false, false, false, random.nextBoolean());
      Painter painter = painter(terminal, lang, random.nextInt(4) == 0);
      ReplayView view = SampleSchedules.replay(SampleSchedules.broken(schedule()));
      Stream.of(painter.check(view.check()), painter.replay(view))
          .flatMap(List::stream)
          .filter(line -> !line.contains("learn replay")) // a command stays whole, to be copied
          .forEach(
              line ->
                  assertTrue(
                      Width.of(line) <= Math.min(columns, 120),
                      () -> "seed " + seed + ", " + columns + " columns: " + line));
    }
  }

  private Evidence.Schedule schedule() {
    List<Lane> lanes =
        IntStream.rangeClosed(0, random.nextInt(4))
            .mapToObj(i -> new Lane(word("t" + i), random.nextBoolean()))
            .toList();
    List<Step> steps = new ArrayList<>();
    for (int i = 0; i <= random.nextInt(70); i++) steps.add(step(lanes.size()));
    Decisive.Why why = Decisive.Why.values()[random.nextInt(Decisive.Why.values().length)];
    List<String> params = IntStream.range(0, why.params()).mapToObj(i -> word("p")).toList();
    return new Evidence.Schedule(
        lanes,
        steps,
        Optional.of(new Decisive(random.nextInt(steps.size()), why, params)),
        Optional.empty(),
        new Evidence.Values(word("e"), word("s")),
        "v1:4.1:4fe9",
        random.nextBoolean()
            ? OptionalInt.empty()
            : OptionalInt.of(random.nextInt(steps.size() + 1)));
  }

  private Step step(int lanes) {
    Act act = Act.values()[random.nextInt(Act.values().length)];
    List<Place> stack =
        random.nextInt(5) == 0
            ? List.of()
            : List.of(new Place("ch03_flag_future/Flag.java", 1 + random.nextInt(50), "ran"));
    String inside = random.nextBoolean() ? "" : word("Waker.wake");
    return new Step(random.nextInt(lanes), stack, act, word("f"), word("s"), word("v"), inside);
  }

  private String word(String least) {
    String[] words = {"", "线程", "a long value of something", "🚀", "x".repeat(50), "\t"};
    return least + words[random.nextInt(words.length)];
  }

  @Test
  void keysLeadThroughTheRows() {
    List<String> shown = new ArrayList<>();
    ReplayScreen screen =
        new ReplayScreen(
            new learn.cli.terminal.look.Look(
                new Setting(
                    Terminal.pipe(100), Lang.EN, Path.of("/w"), Path.of("/w"), "learn", false)),
            SampleSchedules.replay());
    typed(screen, "nnbdgGx", shown);
    assertEquals(List.of(1, 2, 3, 2, 6, 1, 6, 6), shown.stream().map(LanesTest::row).toList());
  }

  private static int row(String screen) {
    String line = screen.lines().filter(l -> l.startsWith("row ")).findFirst().orElseThrow();
    return Integer.parseInt(line.split(" ")[1]);
  }

  private static void typed(ReplayScreen screen, String keys, List<String> shown) {
    var left = keys.chars().iterator();
    new Stepper(screen)
        .run(
            new Stepper.Window() {
              @Override
              public int height() {
                return 24;
              }

              @Override
              public void show(List<String> lines) {
                shown.add(String.join("\n", lines));
              }

              @Override
              public int key() {
                return left.hasNext() ? left.nextInt() : -1;
              }
            });
  }

  @Test
  void aStepShowsStacksAndFieldsOfThatMomentOnly() {
    List<String> shown = new ArrayList<>();
    ReplayScreen screen =
        new ReplayScreen(
            new learn.cli.terminal.look.Look(
                new Setting(
                    Terminal.pipe(100), Lang.EN, Path.of("/w"), Path.of("/w"), "learn", false)),
            SampleSchedules.replay());
    typed(screen, "d", shown);
    assertTrue(shown.getFirst().contains("thread setter  has not begun"), shown.getFirst());
    assertTrue(shown.getFirst().contains("seen so far  set = false\n"), shown.getFirst());
    String last = shown.getLast();
    assertTrue(last.contains("thread setter  has ended"), last);
    assertTrue(last.contains("seen so far  set = true · waiter = Thread[waiter]"), last);
    assertTrue(last.contains("ch03_flag_future/Flag.java:13  LockSupport.park();"), last);
    assertTrue(last.lines().count() <= 24, last);
  }

  @Test
  void aLongScheduleShowsItsEndsAndWhatDecides() {
    List<String> lines =
        painter(Terminal.pipe(100), Lang.EN, false).check(SampleSchedules.livelock());
    assertTrue(lines.stream().anyMatch(l -> l.contains("From here on everything repeats")));
    assertTrue(lines.size() < 60, String.join("\n", lines));
    assertEquals(2, lines.stream().filter(l -> l.contains("more rows")).count());
  }

  @Test
  void theNextStepFollowsWhatDecides() {
    String plain =
        String.join(
            "\n", painter(Terminal.pipe(100), Lang.EN, false).check(SampleSchedules.mismatch()));
    assertTrue(plain.contains("Make reading and writing `polls` one step"), plain);
  }
}
