package learn.cli.spec;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import learn.cli.domain.Diagnostic;
import learn.cli.domain.ExerciseId;
import learn.cli.spec.read.Draft;
import learn.cli.spec.read.TrackReader;
import learn.cli.spec.yaml.Complaint;
import learn.cli.spec.yaml.Complaints;
import learn.cli.spec.yaml.Nearest;
import learn.cli.spec.yaml.Node;
import learn.cli.spec.yaml.Spot;

/** Holds specs against everything beside them: folders, graders, translations. */
final class Proof {
  private final Pack pack;
  private final TrackReader.Outline outline;
  private final Complaints graders;
  private final List<Diagnostic> prose = new ArrayList<>();

  Proof(Pack pack, TrackReader.Outline outline) {
    this.pack = pack;
    this.outline = outline;
    this.graders = new Complaints(pack.shown(pack.graders()), "");
  }

  /** Folders with a spec that the track does not list. */
  List<String> strangers() {
    if (!outline.known()) return List.of();
    Set<String> listed = ids().stream().map(Pack::folder).collect(Collectors.toSet());
    return OnDisk.names(pack.exercises(), f -> Files.exists(f.resolve("exercise.yaml"))).stream()
        .filter(folder -> !listed.contains(folder))
        .toList();
  }

  /** Complaints about a spec go to its draft; those about other files come back. */
  List<Diagnostic> of(Map<String, Draft> drafts) {
    List<String> strangers = strangers();
    drafts.forEach((folder, draft) -> of(folder, draft, strangers.contains(folder)));
    List<Diagnostic> others = new ArrayList<>(graders.sorted());
    others.addAll(prose);
    return others;
  }

  private void of(String folder, Draft draft, boolean stranger) {
    if (stranger) unlisted(folder, draft);
    OnDisk.compare(pack, folder, draft);
    ExerciseId.of(Pack.id(folder)).ifPresent(id -> bindings(id, draft));
    translation(pack.exercises().resolve(folder), "README");
    translation(pack.solutions().resolve(folder), "NOTES");
  }

  private void unlisted(String folder, Draft draft) {
    String id = Pack.id(folder);
    draft
        .complaints()
        .add(
            draft.claims().flatMap(Draft.Claims::id).map(Node.Scalar::at).orElse(Spot.FILE),
            Complaint.UNLISTED_EXERCISE,
            "track.yaml does not list " + Nearest.quoted(id) + Nearest.hint(id, ids()));
  }

  private void bindings(ExerciseId id, Draft draft) {
    if (!graders.isEmpty()) return;
    try {
      Bindings.compare(draft, new GraderClasses(pack.graders()).bound(id));
    } catch (UncheckedIOException e) {
      graders.add(
          Spot.FILE, Complaint.GRADERS_UNREADABLE, "the grader classes cannot be read from here");
    }
  }

  private void translation(Path folder, String name) {
    Path en = folder.resolve(name + ".md");
    Path zh = folder.resolve(name + ".zh.md");
    if (!Files.isRegularFile(en) || !Files.isRegularFile(zh)) return;
    Complaints complaints = new Complaints(pack.shown(zh), "");
    try {
      Translations.compare(en, zh, complaints);
    } catch (IOException e) {
      String message = "this text or its original cannot be read as UTF-8";
      complaints.add(Spot.FILE, Complaint.UNREADABLE, message);
    }
    prose.addAll(complaints.sorted());
  }

  private Set<String> ids() {
    return outline.listed().stream().map(Node.Scalar::text).collect(Collectors.toSet());
  }
}
