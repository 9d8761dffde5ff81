package learn.cli.spec;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import learn.cli.spec.read.Draft;
import learn.cli.spec.yaml.Complaint;
import learn.cli.spec.yaml.Nearest;
import learn.cli.spec.yaml.Node;

/**
 * Compares {@code builds_on} across exercises.
 *
 * @param drafts by folder
 * @param listed every folder of the track
 */
record BuildsOn(Map<String, Draft> drafts, Collection<String> listed) {

  void compare() {
    drafts.forEach(
        (folder, draft) -> {
          for (Node.Scalar base : bases(folder)) compare(Pack.id(folder), draft, base);
        });
  }

  private void compare(String id, Draft draft, Node.Scalar base) {
    if (!listed.contains(Pack.folder(base.text()))) unknown(draft, base);
    List<String> way = new ArrayList<>(List.of(id));
    if (leads(base.text(), id, way, new HashSet<>())) cycle(draft, base, way);
  }

  private void unknown(Draft draft, Node.Scalar base) {
    List<String> ids = listed.stream().map(Pack::id).toList();
    String message = "track.yaml does not list " + Nearest.quoted(base.text());
    draft
        .complaints()
        .add(base.at(), Complaint.UNKNOWN_EXERCISE, message + Nearest.hint(base.text(), ids));
  }

  private void cycle(Draft draft, Node.Scalar base, List<String> way) {
    String message = "these exercises build on each other: " + String.join(" → ", way);
    draft.complaints().add(base.at(), Complaint.CYCLE, message);
  }

  /** Whether {@code builds_on} leads from one exercise to another; {@code way} gets the steps. */
  private boolean leads(String from, String to, List<String> way, Set<String> seen) {
    way.add(from);
    if (from.equals(to)) return true;
    for (Node.Scalar next : bases(Pack.folder(from)))
      if (seen.add(next.text()) && leads(next.text(), to, way, seen)) return true;
    way.removeLast();
    return false;
  }

  private List<Node.Scalar> bases(String folder) {
    return Optional.ofNullable(drafts.get(folder))
        .flatMap(Draft::claims)
        .map(c -> c.buildsOn().names())
        .orElse(List.of());
  }
}
