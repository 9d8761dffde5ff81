package learn.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Many saves in a row under {@code learn watch}, on a real terminal: how long each takes until its
 * verdict is drawn, whether that is the verdict of a cold {@code learn check}, and whether anything
 * grows. The saved text is one of the exercise's reference, starter and rejected submissions.
 */
final class Saves implements AutoCloseable {
  /** So high that no verdict is cut. */
  private static final int ROWS = 200;

  private static final int COLUMNS = 100;
  private static final int FRAME = 2;
  private static final int HUNDRED = 100;
  private static final double MOST_GROWN = 1.1;
  private static final Pattern TOOK = Pattern.compile("\\d+(\\.\\d+)? (s|ms)\\b");

  private final Learner learner;
  private final String id;
  private final Path file;
  private final Map<String, String> texts = new LinkedHashMap<>();
  private final Map<String, List<String>> expected = new LinkedHashMap<>();
  private final Random random;
  private final Pty watch;
  private int saved;

  /**
   * @param millis from the save to the drawn verdict
   */
  record Save(String submission, double millis) {}

  /** What the program holds: processes it started, descriptors, resident memory in KiB. */
  record Held(int graders, int descriptors, long residentKib) {}

  Saves(Learner learner, String id, long seed, int most) {
    this.learner = learner;
    this.id = id;
    this.random = new Random(seed);
    typed("next", id);
    Path folder = RealCourse.folder(learner, id);
    this.file = onlySource(folder);
    submissions(most);
    // Passed once, as it will be in what follows: what a screen proposes depends on it.
    RealCourse.pasteReference(learner, id);
    typed("check", id);
    texts.forEach((name, text) -> expected.put(name, cold(text)));
    RealCourse.pasteReference(learner, id);
    // Without colour, as a cold check through a pipe: code then stands in the same backquotes.
    this.watch = Pty.of(learner.with("NO_COLOR", "1"), COLUMNS, ROWS, "watch", id);
    watch.awaits(0, "a first verdict", frame -> isVerdict(frame, expected.get("reference")));
  }

  private Ran typed(String... args) {
    Ran ran = learner.with("COLUMNS", "" + COLUMNS).types(args);
    if (ran.exit() > 1) throw new IllegalStateException(ran.all());
    return ran;
  }

  private static Path onlySource(Path folder) {
    List<Path> sources = sources(folder);
    if (sources.size() != 1)
      throw new IllegalArgumentException("an exercise of one file is wanted: " + folder);
    return sources.getFirst();
  }

  private static List<Path> sources(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(f -> f.toString().endsWith(".java")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The reference and the starter; of the rejected ones some, if not all may be taken. */
  private void submissions(int most) {
    Path solution =
        learner.installed().home().resolve("course/solutions").resolve(RealCourse.packageOf(id));
    texts.put("starter", read(file));
    texts.put("reference", read(onlySource(solution)));
    try (Stream<Path> rejected = Files.list(solution.resolve("rejected"))) {
      List<Path> some = new ArrayList<>(rejected.sorted().toList());
      Collections.shuffle(some, random);
      for (Path each : some.stream().limit(most - texts.size()).sorted().toList())
        texts.put(each.getFileName().toString(), read(onlySource(each)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path source) {
    try {
      return Files.readString(source);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<String> cold(String text) {
    put(text);
    return plain(typed("check", id).out().lines().takeWhile(this::isNoStep).toList());
  }

  /** A cold check ends in commands to type, a watched one in keys. */
  private boolean isNoStep(String line) {
    return !line.strip().startsWith(learner.installed().command().toString());
  }

  /** Lines of a verdict without what differs from run to run: the time it took. */
  private static List<String> plain(List<String> lines) {
    List<String> plain =
        new ArrayList<>(
            lines.stream().map(line -> TOOK.matcher(line).replaceAll("").stripTrailing()).toList());
    while (!plain.isEmpty() && plain.getLast().isEmpty()) plain.removeLast();
    return plain.stream().map(line -> line.replaceAll(" {2,}", "  ")).toList();
  }

  private static boolean isVerdict(Screen.Frame frame, List<String> wanted) {
    List<String> lines = frame.lines();
    List<String> body = lines.subList(FRAME, lines.size() - FRAME);
    return isWaiting(frame) && plain(body).equals(wanted);
  }

  private static boolean isWaiting(Screen.Frame frame) {
    return frame.lines().getFirst().startsWith("watching ");
  }

  List<String> names() {
    return List.copyOf(texts.keySet());
  }

  /** Saves one of the texts, never the same twice: what has not changed is not checked again. */
  Save random() {
    String name = names().get(random.nextInt(texts.size()));
    String text = texts.get(name) + "// " + ++saved + "\n";
    int from = watch.screen().drawn();
    long start = System.nanoTime();
    put(text);
    Screen.Frame busy = watch.awaits(from, "an attempt", frame -> !isWaiting(frame));
    int begun = from + watch.screen().since(from).indexOf(busy);
    Screen.Frame verdict = watch.awaits(begun, "a verdict on " + name, Saves::isWaiting);
    if (!isVerdict(verdict, expected.get(name)))
      throw new AssertionError(
          "save %d, %s: cold check says\n%s\nwatch says\n%s"
              .formatted(saved, name, String.join("\n", expected.get(name)), verdict.text()));
    return new Save(name, (verdict.nanos() - start) / 1e6);
  }

  /** In place, or as careful editors do: a new file, and a rename. */
  private void put(String text) {
    try {
      Path beside = Files.writeString(file.resolveSibling("." + file.getFileName() + "~"), text);
      Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Held held() {
    Path process = Path.of("/proc/" + watch.pid());
    try (Stream<Path> descriptors = Files.list(process.resolve("fd"))) {
      String resident =
          Files.readAllLines(process.resolve("status")).stream()
              .filter(line -> line.startsWith("VmRSS:"))
              .findFirst()
              .orElseThrow();
      long graders = ProcessHandle.of(watch.pid()).orElseThrow().descendants().count();
      return new Held(
          (int) graders, (int) descriptors.count(), Long.parseLong(resident.replaceAll("\\D", "")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Leaves; how the program ended. */
  int leaves() {
    watch.types("q");
    return watch.exit();
  }

  @Override
  public void close() {
    watch.close();
  }

  // --- the command behind bench/check --watch

  /** Arguments: tree, folder to work in, exercise, saves, seed. */
  public static void main(String[] args) {
    System.setProperty("learn.tree", args[0]);
    Learner learner =
        Learner.of(new Installed(Path.of(args[0])), Path.of(args[1]))
            .with("LEARN_JAVA_HOME", System.getProperty("java.home"));
    int count = Integer.parseInt(args[3]);
    try (Saves saves = new Saves(learner, args[2], Long.parseLong(args[4]), Integer.MAX_VALUE)) {
      System.out.printf("%s, seed %s, one of %s%n", args[2], args[4], saves.names());
      double[] millis = new double[count];
      List<Held> held = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        millis[i] = saves.random().millis();
        if (i + 1 == count || (i + 1) % HUNDRED == 0) {
          held.add(saves.held());
          System.out.printf("after %d saves: %s%n", i + 1, held.getLast());
        }
      }
      Arrays.sort(millis);
      System.out.printf(
          "save -> verdict, %d saves: p50 %.0f ms, p95 %.0f ms, least %.0f ms, most %.0f ms%n",
          count, at(millis, .5), at(millis, .95), millis[0], millis[count - 1]);
      System.out.println("every verdict was that of a cold check; exit " + saves.leaves());
      double grown = (double) held.getLast().residentKib() / held.getFirst().residentKib();
      System.out.printf("resident memory at the end: %.2f of the first%n", grown);
      if (count > HUNDRED && grown > MOST_GROWN) throw new AssertionError("it grows: " + held);
    }
  }

  private static double at(double[] sorted, double share) {
    return sorted[Math.min(sorted.length - 1, (int) (sorted.length * share))];
  }
}
