package learn.cli.spec;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import learn.cli.domain.ExerciseId;
import learn.cli.domain.Localized;
import learn.cli.domain.course.Part;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** {@code track.yaml}: title and parts, with the ids of the exercises in order. */
final class TrackReader {
  static final Set<String> KEYS = Set.of("title", "parts");
  static final Set<String> PART_KEYS = Set.of("id", "title", "hours", "checkpoint", "exercises");
  static final Set<String> HOURS_KEYS = Set.of("from", "to");

  private final Complaints complaints;

  TrackReader(Complaints complaints) {
    this.complaints = complaints;
  }

  /** A track whose exercises are not read yet, each with the place that names it. */
  record Outline(Localized title, List<Part> parts, List<Named> named) {}

  record Named(ExerciseId id, Node at) {}

  Outline read(MappingNode node) {
    Mapping track = new Mapping(node, KEYS, complaints);
    Localized title = track.localized("title");
    track.required("parts");
    List<Part> parts = new ArrayList<>();
    List<Named> named = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (Node element : track.list("parts")) parts.add(part(element, named, ids));
    return new Outline(title, parts, named);
  }

  private Part part(Node element, List<Named> named, Set<String> ids) {
    Mapping part = new Mapping(element, PART_KEYS, complaints);
    String id = part.text("id");
    if (!id.isBlank() && !ids.add(id))
      complaints.at(element, "duplicate-id", "part " + id + " stands here twice");
    Optional<Mapping> hours =
        part.required("hours").map(n -> new Mapping(n, HOURS_KEYS, complaints));
    int from = hours.map(h -> h.number("from", 0, 500, 0)).orElse(0);
    int to = hours.map(h -> h.number("to", 0, 500, from)).orElse(from);
    if (to < from) complaints.at(element, "out-of-range", "hours: to is less than from");
    return new Part(
        id,
        part.localized("title"),
        from,
        to,
        part.localized("checkpoint"),
        exercises(part, named));
  }

  private List<ExerciseId> exercises(Mapping part, List<Named> named) {
    List<ExerciseId> ids = new ArrayList<>();
    for (Node element : part.list("exercises")) {
      String text = element instanceof ScalarNode scalar ? scalar.getValue() : "";
      Optional<ExerciseId> id = ExerciseId.of(text);
      if (id.isEmpty())
        complaints.at(element, "wrong-id", "exercises: " + text + " is not an exercise id");
      else if (named.stream().anyMatch(n -> n.id().equals(id.get())))
        complaints.at(element, "duplicate-id", "exercise " + text + " is listed twice");
      else {
        named.add(new Named(id.get(), element));
        ids.add(id.get());
      }
    }
    return ids;
  }
}
