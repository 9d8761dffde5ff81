package learn.cli.spec;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import learn.cli.domain.Diagnostic;
import learn.cli.domain.ExerciseId;
import learn.cli.domain.course.Exercise;
import learn.cli.domain.course.Track;
import learn.cli.spec.read.Draft;
import learn.cli.spec.read.ExerciseReader;
import learn.cli.spec.read.TrackReader;
import learn.cli.spec.yaml.Complaint;
import learn.cli.spec.yaml.Node;
import learn.cli.spec.yaml.YamlFile;

/**
 * Reads a course. Complaints come in the order of the track, then of the file; one bad file does
 * not keep the others from being read.
 */
public final class Specs {
  private final Pack pack;
  private final Map<String, Set<String>> rules;

  /**
   * @param ruleNames the rules a spec may name
   * @param params the parameters of each, all of them required
   */
  public Specs(Pack pack, Set<String> ruleNames, Function<String, Set<String>> params) {
    this.pack = pack;
    this.rules = ruleNames.stream().collect(Collectors.toMap(name -> name, params));
  }

  /** {@code track.yaml} alone. */
  public Loaded outline() {
    return new Run().only(List.of());
  }

  /** The specs asked for and those they build on; an id the track does not list is passed over. */
  public Loaded only(Collection<ExerciseId> wanted) {
    return new Run().only(wanted.stream().map(ExerciseId::packageName).toList());
  }

  /** Every spec the track lists. */
  public Loaded track() {
    return new Run().all();
  }

  /** The same, and everything held against folders, graders and translations. */
  public Loaded proven() {
    return new Run().proven();
  }

  /** One loading: what has been read so far, by folder. */
  private final class Run {
    private final TrackReader.Outline outline =
        TrackReader.read(YamlFile.read(pack.track(), pack.shown(pack.track())));
    private final Map<String, Draft> drafts = new LinkedHashMap<>();

    Loaded only(Collection<String> folders) {
      List<String> listed = listed();
      for (String folder : folders) if (listed.contains(folder)) withBases(folder, listed);
      return loaded(List.of());
    }

    Loaded all() {
      drafts(listed());
      return loaded(List.of());
    }

    Loaded proven() {
      drafts(listed());
      Proof proof = new Proof(pack, outline);
      proof.strangers().forEach(this::draft);
      return loaded(proof.of(drafts));
    }

    private void withBases(String folder, List<String> listed) {
      if (drafts.containsKey(folder)) return;
      for (Node.Scalar base :
          draft(folder).claims().map(c -> c.buildsOn().names()).orElse(List.of()))
        if (listed.contains(Pack.folder(base.text()))) withBases(Pack.folder(base.text()), listed);
    }

    /** Read side by side, kept in order. */
    private void drafts(List<String> folders) {
      List<Draft> read = folders.parallelStream().map(this::read).toList();
      for (int i = 0; i < folders.size(); i++) drafts.put(folders.get(i), read.get(i));
    }

    private Draft draft(String folder) {
      Draft draft = read(folder);
      drafts.put(folder, draft);
      return draft;
    }

    private Draft read(String folder) {
      Path file = pack.exercises().resolve(folder).resolve("exercise.yaml");
      return ExerciseReader.read(YamlFile.read(file, pack.shown(file)), folder, rules);
    }

    private List<String> listed() {
      return outline.listed().stream().map(id -> Pack.folder(id.text())).distinct().toList();
    }

    private Loaded loaded(List<Diagnostic> proof) {
      missing();
      if (outline.known()) new BuildsOn(drafts, listed()).compare();
      List<Diagnostic> complaints = new ArrayList<>(outline.complaints().sorted());
      drafts.values().forEach(d -> complaints.addAll(d.complaints().sorted()));
      complaints.addAll(proof);
      return new Loaded(outline.track().map(this::filled), complaints);
    }

    /** A spec that is not there is the track's fault: there is no file to complain about. */
    private void missing() {
      for (Node.Scalar id : outline.listed()) {
        Path file = pack.exercises().resolve(Pack.folder(id.text())).resolve("exercise.yaml");
        if (drafts.containsKey(Pack.folder(id.text())) && !Files.exists(file)) {
          drafts.remove(Pack.folder(id.text()));
          String message = pack.shown(file) + " does not exist";
          outline.complaints().add(id.at(), Complaint.MISSING_EXERCISE, message);
        }
      }
    }

    private Track filled(Track bare) {
      Map<ExerciseId, Exercise> exercises = new LinkedHashMap<>();
      for (Draft draft : drafts.values())
        Optional.of(draft)
            .filter(d -> d.complaints().isEmpty())
            .flatMap(Draft::exercise)
            .ifPresent(e -> exercises.put(e.id(), e));
      return new Track(bare.title(), bare.parts(), exercises);
    }
  }
}
