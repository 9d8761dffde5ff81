package learn.cli.progress;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import learn.cli.domain.ExerciseId;

/** A process that appends to a journal, as a second {@code learn} would. */
final class Appender {
  private static final int EVENTS = 60;

  private Appender() {}

  static List<Event> events(String name) {
    return IntStream.range(0, EVENTS)
        .mapToObj(i -> (Event) new Event.Opened(new ExerciseId(name + "-" + i)))
        .toList();
  }

  static Process start(Path journal, String name) throws IOException {
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    return new ProcessBuilder(
            java.toString(),
            "-cp",
            System.getProperty("java.class.path"),
            Appender.class.getName(),
            journal.toString(),
            name)
        .inheritIO()
        .start();
  }

  public static void main(String[] args) {
    Journal journal = new Journal(Path.of(args[0]), java.time.InstantSource.system());
    events(args[1]).forEach(journal::append);
  }
}
