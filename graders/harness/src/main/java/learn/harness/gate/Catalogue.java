package learn.harness.gate;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which methods of the JDK may make their caller wait: all that declare InterruptedException
 * ({@code interruptible.txt}, which the build makes from the JDK it runs on) and those that {@code
 * waits.txt} adds, where the rules stand, too. Names only, so that any JDK can read it.
 */
final class Catalogue {
  private static final String ALWAYS = "ALWAYS";

  /** A method that may wait, and the name of the {@code learn.hook.Rule} that says when. */
  record Wait(String rule, boolean interruptible) {}

  /** One line of waits.txt. */
  private record Line(String rule, String owner, String member, boolean added) {
    boolean fits(String name, String descriptor) {
      return member.contains("(") ? (name + descriptor).startsWith(member) : name.equals(member);
    }
  }

  private final Set<String> interruptible = new HashSet<>();
  private final List<Line> lines = new ArrayList<>();
  private final Set<String> names = new HashSet<>();
  private final Map<String, Optional<Wait>> answers = new ConcurrentHashMap<>();
  private final Types types;

  Catalogue(Types types) {
    this.types = types;
    for (String line : lines("interruptible.txt")) {
      interruptible.add(line);
      names.add(line.substring(line.indexOf(' ') + 1, line.indexOf('(')));
    }
    for (String line : lines("waits.txt")) lines.add(line(line.split(" +")));
    for (Line line : lines) names.add(line.member().split("\\(", 2)[0]);
  }

  private static Line line(String[] words) {
    boolean added = words[0].equals("+");
    int first = added ? 1 : 0;
    return new Line(words[first], words[first + 1], words[first + 2], added);
  }

  /** Empty when the call cannot wait, or goes to code that is not the JDK's. */
  Optional<Wait> of(String owner, String name, String descriptor) {
    // Nearly every call is told apart by its name alone.
    if (!names.contains(name)) return Optional.empty();
    return answers.computeIfAbsent(
        owner + " " + name + descriptor, key -> look(owner, name, descriptor));
  }

  private Optional<Wait> look(String owner, String name, String descriptor) {
    Set<String> owners =
        name.equals("<init>") ? Set.of(owner) : types.jdkTypes(owner, name + descriptor);
    boolean mayBeInterrupted =
        owners.stream().anyMatch(o -> interruptible.contains(o + " " + name + descriptor));
    Optional<String> rule =
        lines.stream()
            .filter(line -> line.added() || mayBeInterrupted)
            .filter(line -> owners.contains(line.owner()) && line.fits(name, descriptor))
            .map(Line::rule)
            .findFirst()
            .or(() -> mayBeInterrupted ? Optional.of(ALWAYS) : Optional.empty());
    return rule.map(r -> new Wait(r, mayBeInterrupted));
  }

  private static List<String> lines(String resource) {
    try (InputStream in = Catalogue.class.getResourceAsStream(resource)) {
      if (in == null) throw new IOException(resource + " is missing");
      return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
