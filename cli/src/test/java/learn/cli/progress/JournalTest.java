package learn.cli.progress;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.Stream;
import learn.cli.domain.CheckId;
import learn.cli.domain.ExerciseId;
import learn.cli.domain.Lang;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class JournalTest {
  private static final List<Event> ONE_OF_EACH =
      List.of(
          new Event.LangChosen(Lang.ZH),
          new Event.Answered("part-1", "I-4", false),
          new Event.Answered("part-1", "I-4", true),
          new Event.QuizPassed("part-1"),
          new Event.Opened(Courses.COUNT),
          new Event.Attempted(
              Courses.COUNT,
              "rejected",
              "3f9ac1",
              List.of(new CheckId("one-tick"), new CheckId("zero"))),
          new Event.Hinted(Courses.COUNT, 2, Optional.of(new CheckId("one-tick"))),
          new Event.Hinted(Courses.COUNT, 1, Optional.empty()),
          new Event.GaveUp(Courses.COUNT),
          new Event.ResetDone(Courses.COUNT),
          new Event.Skipped(Courses.LAZY),
          new Event.ComesFrom(Courses.FLAG, List.of(Courses.LAZY, Courses.COUNT)),
          new Event.Attempted(Courses.COUNT, "passed", "00aa11bb22cc", List.of()),
          judged(List.of()),
          judged(List.of(new CheckId("one-tick"))));

  private static Event judged(List<CheckId> broken) {
    return new Event.Attempted(Courses.COUNT, "rejected", "3f9a", Optional.of("77ab"), broken);
  }

  @TempDir Path folder;
  private final Tick clock = new Tick();
  private Path file;

  @BeforeEach
  void name() {
    file = folder.resolve(".learn/journal");
  }

  private Journal journal() {
    return new Journal(file, clock, new SplittableRandom(7));
  }

  @Test
  void nothingIsThereAtFirst() {
    assertEquals(List.of(), journal().entries());
  }

  @Test
  void everyEventComesBack() {
    ONE_OF_EACH.forEach(journal()::append);
    assertEquals(ONE_OF_EACH, journal().events());
    assertEquals(0, journal().content().unreadable());
  }

  @Test
  void aLineIsReadable() throws IOException {
    journal().append(ONE_OF_EACH.get(5));
    String line = Files.readString(file);
    assertTrue(
        line.matches(
            "2026-11-21T11:02:03\\.120Z [0-9a-f]{4}"
                + " attempt ch02-countdown rejected 3f9ac1 one-tick zero\n"),
        line);
  }

  @Test
  void aWholeSecondHasItsThreeDigitsToo() throws IOException {
    clock.pass(Duration.ofMillis(880));
    journal().append(new Event.Opened(Courses.LAZY));
    assertTrue(Files.readString(file).startsWith("2026-11-21T11:02:04.000Z "));
  }

  @Test
  void cutAtEveryByteItKeepsEveryWholeLine() throws IOException {
    ONE_OF_EACH.forEach(journal()::append);
    byte[] whole = Files.readAllBytes(file);
    for (int cut = 0; cut <= whole.length; cut++) {
      byte[] left = Arrays.copyOf(whole, cut);
      Files.write(file, left);
      List<Event> kept = ONE_OF_EACH.subList(0, newlines(left));
      assertEquals(kept, journal().events(), "cut at " + cut);
      journal().append(new Event.Skipped(Courses.FLAG));
      List<Event> more = new ArrayList<>(kept);
      more.add(new Event.Skipped(Courses.FLAG));
      assertEquals(more, journal().events(), "appended after a cut at " + cut);
      assertEquals(0, journal().content().unreadable());
      assertEquals(0, Arrays.mismatch(left, Files.readAllBytes(file)) - cut, "bytes were lost");
    }
  }

  private static int newlines(byte[] bytes) {
    int count = 0;
    for (byte one : bytes) if (one == '\n') count++;
    return count;
  }

  @Test
  void aLineThatSaysNothingIsPassedOverAndStays() throws IOException {
    journal().append(new Event.Opened(Courses.LAZY));
    String odd = "2031-01-01T00:00:00.000Z 7f3a dreamt ch01-lazy\n\nnonsense\n\0\0\0\n";
    Files.writeString(file, odd, StandardOpenOption.APPEND);
    Files.write(file, new byte[] {(byte) 0xff, (byte) 0xfe, '\n'}, StandardOpenOption.APPEND);
    journal().append(new Event.Opened(Courses.COUNT));
    assertEquals(
        List.of(new Event.Opened(Courses.LAZY), new Event.Opened(Courses.COUNT)),
        journal().events());
    assertEquals(4, journal().content().unreadable());
    assertTrue(
        new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains("dreamt"));
  }

  @Test
  void windowsLineEndsAreLineEnds() throws IOException {
    ONE_OF_EACH.forEach(journal()::append);
    Files.writeString(file, Files.readString(file).replace("\n", "\r\n"));
    assertEquals(ONE_OF_EACH, journal().events());
  }

  @Test
  void anyLineWithOneByteChangedIsNeverFatal() throws IOException {
    ONE_OF_EACH.forEach(journal()::append);
    byte[] whole = Files.readAllBytes(file);
    long seed = System.nanoTime();
    System.out.println("JournalTest one byte changed: seed " + seed);
    Random random = new Random(seed);
    for (int round = 0; round < 2_000; round++) {
      byte[] bent = whole.clone();
      bent[random.nextInt(bent.length)] = (byte) random.nextInt(256);
      Files.write(file, bent);
      int entries = journal().entries().size();
      assertTrue(entries >= ONE_OF_EACH.size() - 2 && entries <= ONE_OF_EACH.size(), "" + seed);
    }
  }

  @Test
  void randomEventsComeBack() {
    long seed = System.nanoTime();
    System.out.println("JournalTest round trip: seed " + seed);
    Random random = new Random(seed);
    List<Event> events = Stream.generate(() -> anyEvent(random)).limit(300).toList();
    for (Event event : events) {
      Entry entry = new Entry(clock.instant(), "7f3a", event);
      assertEquals(Optional.of(entry), EntryLine.decode(EntryLine.encode(entry)), "seed " + seed);
    }
  }

  private static Event anyEvent(Random random) {
    ExerciseId id = new ExerciseId("ch" + random.nextInt(100) + "-x" + random.nextInt(1000));
    List<CheckId> checks =
        Stream.generate(() -> new CheckId("check-" + random.nextInt(1000)))
            .limit(random.nextInt(6))
            .toList();
    List<String> verdicts = List.copyOf(new TreeSet<>(Event.Attempted.VERDICTS));
    return switch (random.nextInt(8)) {
      case 0 -> new Event.Opened(id);
      case 1 -> new Event.Skipped(id);
      case 2 -> new Event.Hinted(id, random.nextInt(9), checks.stream().findFirst());
      case 3 -> new Event.GaveUp(id);
      case 4 -> new Event.ResetDone(id);
      case 5 -> new Event.LangChosen(Lang.values()[random.nextInt(2)]);
      case 6 -> new Event.ComesFrom(id, List.of(id));
      default ->
          new Event.Attempted(
              id, verdicts.get(random.nextInt(4)), Long.toHexString(random.nextLong()), checks);
    };
  }

  @Test
  void anEndlessListOfBrokenChecksStaysOneShortLine() {
    List<CheckId> checks =
        Stream.iterate(0, i -> i + 1).limit(2000).map(i -> new CheckId("check-" + i)).toList();
    journal().append(new Event.Attempted(Courses.LAZY, "rejected", "ab", checks));
    Event.Attempted back = (Event.Attempted) journal().events().getFirst();
    assertEquals("rejected", back.verdict());
    assertEquals(checks.subList(0, back.broken().size()), back.broken());
    assertTrue(file.toFile().length() <= 4096);
  }

  /** Two writers, each killed in the middle of a line now and then. */
  @Test
  void whateverTwoWritersDoNothingAcknowledgedIsLost() throws IOException {
    long seed = System.nanoTime();
    System.out.println("JournalTest two writers: seed " + seed);
    Random random = new Random(seed);
    for (int round = 0; round < 20; round++) {
      Files.deleteIfExists(file);
      List<Journal> writers = List.of(journal(), new Journal(file, clock, new SplittableRandom(8)));
      List<Event> acknowledged = new ArrayList<>();
      for (int step = 0; step < 20; step++) {
        if (random.nextInt(3) == 0) killedWhileWriting(random);
        else {
          Event event = anyEvent(random);
          writers.get(random.nextInt(2)).append(event);
          acknowledged.add(event);
        }
      }
      assertEquals(acknowledged, journal().events(), "seed " + seed);
    }
  }

  private void killedWhileWriting(Random random) throws IOException {
    Entry entry = new Entry(clock.instant(), "dead", anyEvent(random));
    String line = EntryLine.encode(entry);
    Files.createDirectories(file.getParent());
    Files.writeString(
        file,
        line.substring(0, random.nextInt(line.length() + 1)),
        StandardOpenOption.CREATE,
        StandardOpenOption.APPEND);
  }

  @Test
  void twoProcessesAppendAtOnce() throws Exception {
    List<Process> both = List.of(Appender.start(file, "a"), Appender.start(file, "b"));
    for (Process one : both) assertEquals(0, one.waitFor());
    List<Event> expected = new ArrayList<>(Appender.events("a"));
    expected.addAll(Appender.events("b"));
    List<Event> seen = new ArrayList<>(journal().events());
    assertEquals(expected.size(), seen.size());
    assertTrue(seen.containsAll(expected));
    assertEquals(0, journal().content().unreadable());
  }

  @Test
  void twoJournalsMergeLineByLine() throws IOException {
    Path other = folder.resolve("other/journal");
    Journal there = new Journal(other, clock, new SplittableRandom(9));
    journal().append(new Event.Opened(Courses.LAZY));
    Files.createDirectories(other.getParent());
    Files.copy(file, other);
    there.append(new Event.Opened(Courses.COUNT));
    clock.pass(Duration.ofSeconds(1));
    journal().append(new Event.Opened(Courses.FLAG));
    TreeSet<String> merged = new TreeSet<>(Files.readAllLines(file));
    merged.addAll(Files.readAllLines(other));
    Files.write(file, merged);
    assertEquals(3, journal().entries().size());
    assertEquals(new Event.Opened(Courses.FLAG), journal().events().getLast());
    Files.write(file, merged, StandardOpenOption.APPEND);
    assertEquals(3, journal().entries().size(), "a doubled line counts once");
  }

  @Test
  void noAbsolutePathAndNoClearTextOfTheLearnerIsInIt() throws IOException {
    ONE_OF_EACH.forEach(journal()::append);
    assertEquals(-1, Files.readString(file).indexOf('/'));
  }

  @Test
  void aFullDiskIsNamed() {
    Path full = Path.of("/dev/full");
    Assumptions.assumeTrue(Files.exists(full));
    IOException why =
        assertThrows(
            IOException.class, () -> Durable.write(full, new byte[9], StandardOpenOption.WRITE));
    TroubleException trouble = TroubleException.writing(full, why);
    assertEquals("disk-full", trouble.key());
  }

  @Test
  void aFolderThatCannotBeMadeIsNamed() throws IOException {
    Files.writeString(folder.resolve(".learn"), "a file where a folder should be");
    TroubleException trouble =
        assertThrows(
            TroubleException.class, () -> journal().append(new Event.Opened(Courses.LAZY)));
    assertEquals("workspace-read-only", trouble.key());
    assertEquals(List.of(file.toString()), trouble.facts());
  }

  @Test
  void aJournalThatIsAFolderIsNamed() throws IOException {
    Files.createDirectories(file);
    TroubleException trouble = assertThrows(TroubleException.class, () -> journal().entries());
    assertEquals("journal-unreadable", trouble.key());
  }

  @Test
  void oneAppendOfTwoEventsKeepsTheirOrder() {
    journal().append(new Event.Skipped(Courses.LAZY), new Event.Opened(Courses.COUNT));
    List<Event> seen = new ArrayList<>(journal().events());
    Collections.reverse(seen);
    assertEquals(new Event.Opened(Courses.COUNT), seen.getFirst());
  }
}
