package learn.cli.spec.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import learn.cli.domain.ExerciseId;
import learn.cli.domain.Localized;
import learn.cli.domain.course.Part;
import learn.cli.domain.course.Track;
import learn.cli.spec.yaml.Complaint;
import learn.cli.spec.yaml.Complaints;
import learn.cli.spec.yaml.Fields;
import learn.cli.spec.yaml.Node;
import learn.cli.spec.yaml.Values;
import learn.cli.spec.yaml.YamlFile;

/** Reads {@code track.yaml}. */
public final class TrackReader {
  private final Reading reading;
  private final Values values;
  private final List<Node.Scalar> listed = new ArrayList<>();
  private final List<Node.Scalar> partIds = new ArrayList<>();

  private TrackReader(Reading reading) {
    this.reading = reading;
    this.values = reading.values();
  }

  /**
   * A track without its exercises.
   *
   * @param track present when the file gave no complaint
   * @param listed every id in it, in order
   * @param known whether {@code listed} can be relied on
   */
  public record Outline(
      Optional<Track> track, List<Node.Scalar> listed, boolean known, Complaints complaints) {
    public Outline {
      listed = List.copyOf(listed);
    }
  }

  public static Outline read(YamlFile.Read file) {
    TrackReader reader = new TrackReader(new Reading(file.complaints()));
    Optional<Fields> in = file.root().flatMap(r -> reader.values.fields(r, Shapes.TRACK));
    Optional<Track> track = in.flatMap(reader::track);
    return new Outline(
        track, reader.listed, in.filter(f -> f.has("parts")).isPresent(), file.complaints());
  }

  private Optional<Track> track(Fields in) {
    Optional<Localized> title = in.get("title", reading::localized);
    List<Part> parts = in.all("parts", n -> values.some(n, this::part));
    values.distinct(partIds);
    values.distinct(listed);
    return title
        .filter(_ -> reading.complaints().isEmpty())
        .map(t -> new Track(t, parts, Map.of()));
  }

  private Optional<Part> part(Node node) {
    return values.fields(node, Shapes.PART).flatMap(this::part);
  }

  private Optional<Part> part(Fields in) {
    Optional<Node.Scalar> id = in.get("id", reading::name);
    id.ifPresent(partIds::add);
    Optional<Localized> title = in.get("title", reading::localized);
    Optional<Hours> hours = in.get("hours", this::hours);
    Optional<Localized> checkpoint = in.get("checkpoint", reading::localized);
    boolean more = in.get("more", values::truth).orElse(false);
    List<Node.Scalar> exercises = in.all("exercises", n -> values.list(n, reading::name));
    listed.addAll(exercises);
    if (id.isEmpty() || title.isEmpty() || hours.isEmpty() || checkpoint.isEmpty())
      return Optional.empty();
    Hours guide = hours.get();
    List<ExerciseId> ids = exercises.stream().map(e -> new ExerciseId(e.text())).toList();
    return Optional.of(
        new Part(
            id.get().text(), title.get(), guide.from(), guide.to(), checkpoint.get(), more, ids));
  }

  private record Hours(int from, int to) {}

  private Optional<Hours> hours(Node node) {
    return values.fields(node, Shapes.HOURS).flatMap(in -> hours(node, in));
  }

  private Optional<Hours> hours(Node node, Fields in) {
    Optional<Integer> from = in.get("from", n -> values.whole(n, "from", 1, Shapes.MAX_HOURS));
    Optional<Integer> to = in.get("to", n -> values.whole(n, "to", 1, Shapes.MAX_HOURS));
    Optional<Hours> hours = from.flatMap(f -> to.map(t -> new Hours(f, t)));
    if (hours.isPresent() && hours.get().from() > hours.get().to())
      reading
          .complaints()
          .add(node.at(), Complaint.OUT_OF_RANGE, "\"from\" is more than \"to\": turn them round");
    return hours;
  }
}
