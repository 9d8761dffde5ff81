package learn.cli.spec;

import static learn.cli.spec.SmallCourse.SPEC;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Every way to spoil the small course, each with the exact complaints it must cause. */
record BrokenSpec(String name, Consumer<SmallCourse> breaks, List<String> complaints) {

  @Override
  public String toString() {
    return name;
  }

  static Stream<BrokenSpec> all() {
    return Stream.of(
            BrokenText.file(),
            BrokenText.yaml(),
            BrokenText.shape(),
            BrokenText.values(),
            BrokenNames.names(),
            BrokenNames.track(),
            BrokenNames.disk(),
            BrokenNames.graders())
        .flatMap(List::stream);
  }

  static BrokenSpec of(String name, Consumer<SmallCourse> breaks, String... complaints) {
    return new BrokenSpec(name, breaks, List.of(complaints));
  }

  /** One replacement in the spec of ch02-countdown; complaints without its path. */
  static BrokenSpec spec(String old, String now, String... complaints) {
    return in(SPEC, old, now, complaints);
  }

  static BrokenSpec in(String file, String old, String now, String... complaints) {
    return new BrokenSpec(
        old + " → " + now,
        course -> course.replace(file, old, now),
        Stream.of(complaints).map(c -> file + ":" + c).toList());
  }
}
