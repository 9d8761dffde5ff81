package learn.cli.text;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import learn.protocol.Place;
import learn.protocol.schedule.Coverage;
import learn.protocol.schedule.Coverage.NotControlled;

/** How much a search has looked at, as a phrase to stand behind a check. */
public final class CoverageWords {
  private final Sentences sentences;

  public CoverageWords(Sentences sentences) {
    this.sentences = sentences;
  }

  /** Empty where the check is not a search. */
  public Optional<String> of(Coverage coverage) {
    return switch (coverage) {
      case Coverage.NotSearched() -> Optional.empty();
      case Coverage.All(long schedules) -> Optional.of(counted("coverage.all", schedules));
      case Coverage.Part part -> Optional.of(part(part));
      case Coverage.RealThreads(var _, var because) -> Optional.of(real(because));
      case Coverage.Replayed _ -> Optional.of(sentences.of("coverage.replayed"));
    };
  }

  private String part(Coverage.Part part) {
    String all = complete(part);
    return part.sampled() == 0
        ? all
        : sentences.of(
            "coverage.sampled", all, grouped(part.sampled()), Long.toHexString(part.seed()));
  }

  private String complete(Coverage.Part part) {
    if (part.most() < 0) return counted("coverage.begun", part.schedules());
    String key =
        switch (part.deviation()) {
          case PREEMPTION -> "coverage.preemptions";
          case DELAY -> "coverage.delays";
        };
    return part.most() == 0 ? sentences.of(key + ".none") : sentences.count(key, part.most());
  }

  private String real(List<NotControlled> because) {
    return sentences.of(
        "coverage.real", because.stream().map(this::named).collect(Collectors.joining(", ")));
  }

  /** What it is, and the file's own name with the line: the whole path stands nowhere near. */
  public String named(NotControlled one) {
    return one.at()
        .map(at -> sentences.of("coverage.at", one.what(), file(at) + ":" + at.line()))
        .orElse(one.what());
  }

  private static String file(Place place) {
    return place.file().substring(place.file().lastIndexOf('/') + 1);
  }

  private String counted(String key, long number) {
    return number == 1 ? sentences.of(key + ".one") : sentences.of(key, grouped(number));
  }

  /** {@code 20,000}. No formatter: its first use costs milliseconds. */
  static String grouped(long number) {
    return Long.toString(number).replaceAll("\\B(?=(\\d{3})+$)", ",");
  }
}
