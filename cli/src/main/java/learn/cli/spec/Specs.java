package learn.cli.spec;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import learn.cli.domain.Diagnostic;
import learn.cli.domain.ExerciseId;
import learn.cli.domain.course.CheckKind;
import learn.cli.domain.course.Exercise;
import learn.cli.domain.course.Track;

/** Reads a course, with every complaint about what was read. */
public final class Specs {
  private final Pack pack;
  private final Set<String> ruleNames;

  public Specs(Pack pack, Set<String> ruleNames) {
    this.pack = pack;
    this.ruleNames = ruleNames;
  }

  /**
   * A value, and what is wrong with the files it came from; with complaints the value is not to be
   * used.
   *
   * @param value empty when not even an outline could be read
   */
  public record Loaded<T>(Optional<T> value, List<Diagnostic> complaints) {
    public Loaded {
      complaints = List.copyOf(complaints);
    }

    public boolean good() {
      return value.isPresent() && complaints.isEmpty();
    }
  }

  /** Track and exercises as their specs state them. */
  public Loaded<Track> track() {
    return load(false);
  }

  /** The same, and everything held against the folders and the graders. */
  public Loaded<Track> proven() {
    return load(true);
  }

  private Loaded<Track> load(boolean thoroughly) {
    Complaints complaints = new Complaints(shown(pack.track()));
    Optional<TrackReader.Outline> outline =
        YamlFile.read(pack.track(), complaints).map(node -> new TrackReader(complaints).read(node));
    List<Diagnostic> later = new ArrayList<>();
    Map<ExerciseId, Exercise> exercises = new LinkedHashMap<>();
    for (TrackReader.Named named : outline.map(TrackReader.Outline::named).orElse(List.of())) {
      Loaded<Exercise> one = exercise(named.id(), thoroughly);
      later.addAll(one.complaints());
      one.value().ifPresent(e -> exercises.put(named.id(), e));
    }
    if (thoroughly && outline.isPresent()) strays(outline.get(), complaints);
    if (thoroughly) later.addAll(circles(exercises));
    List<Diagnostic> all = new ArrayList<>(complaints.list());
    all.addAll(later);
    return new Loaded<>(outline.map(o -> new Track(o.title(), o.parts(), exercises)), all);
  }

  private Loaded<Exercise> exercise(ExerciseId id, boolean thoroughly) {
    Complaints complaints = new Complaints(shown(pack.spec(id)));
    Optional<Exercise> exercise =
        YamlFile.read(pack.spec(id), complaints)
            .map(node -> new ExerciseReader(complaints, ruleNames).read(node, id));
    if (thoroughly) {
      exercise.ifPresent(e -> new Disk(pack, e, complaints).check());
      exercise.ifPresent(e -> methods(e, complaints));
    }
    return new Loaded<>(exercise, complaints.list());
  }

  /** Each check that a grader runs has its method, and each method its check. */
  private void methods(Exercise exercise, Complaints complaints) {
    Set<String> bound;
    try {
      bound =
          new TreeSet<>(GraderClasses.checks(new GraderClasses(pack.graders()).of(exercise.id())));
    } catch (UncheckedIOException | IllegalArgumentException unreadable) {
      complaints.whole("unreadable", "the graders cannot be read: " + pack.graders().getFileName());
      return;
    }
    List<String> stated =
        exercise.checks().stream()
            .filter(c -> c.kind().hasMethod() && c.kind() != CheckKind.JUNIT)
            .map(c -> c.id().value())
            .toList();
    for (String check : stated)
      if (!bound.contains(check))
        complaints.whole(
            "no-method",
            "check "
                + check
                + ": no grader method has @Check(\""
                + check
                + "\")"
                + Complaints.didYouMean(check, bound));
    for (String check : bound)
      if (!stated.contains(check))
        complaints.whole(
            "no-check",
            "a grader method has @Check(\""
                + check
                + "\"), which is no check here"
                + Complaints.didYouMean(check, stated));
  }

  private void strays(TrackReader.Outline outline, Complaints complaints) {
    Set<String> listed =
        new TreeSet<>(outline.named().stream().map(n -> n.id().packageName()).toList());
    try (Stream<Path> folders = Files.list(pack.exercises())) {
      for (Path folder : folders.filter(f -> Files.exists(f.resolve("exercise.yaml"))).toList())
        if (!listed.contains(folder.getFileName().toString()))
          complaints.whole(
              "not-listed", "exercise " + folder.getFileName() + " is there, but no part lists it");
    } catch (java.io.IOException unreadable) {
      complaints.whole("unreadable", "the folder cannot be listed");
    }
  }

  /** An exercise that builds on what does not exist, or in a circle on itself. */
  private List<Diagnostic> circles(Map<ExerciseId, Exercise> exercises) {
    List<Diagnostic> found = new ArrayList<>();
    for (Exercise exercise : exercises.values()) {
      Complaints complaints = new Complaints(shown(pack.spec(exercise.id())));
      for (ExerciseId base : exercise.buildsOn())
        if (!exercises.containsKey(base))
          complaints.whole("unknown-exercise", "builds_on: there is no exercise " + base);
      if (reaches(exercise.id(), exercise, exercises, new TreeSet<>()))
        complaints.whole("circular", "builds_on: " + exercise.id() + " builds on itself");
      found.addAll(complaints.list());
    }
    return found;
  }

  private static boolean reaches(
      ExerciseId goal, Exercise from, Map<ExerciseId, Exercise> exercises, Set<ExerciseId> seen) {
    for (ExerciseId base : from.buildsOn()) {
      if (base.equals(goal)) return true;
      Exercise next = exercises.get(base);
      if (next != null && seen.add(base) && reaches(goal, next, exercises, seen)) return true;
    }
    return false;
  }

  private String shown(Path file) {
    return pack.root().relativize(file).toString().replace('\\', '/');
  }
}
