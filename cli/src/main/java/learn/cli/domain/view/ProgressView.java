package learn.cli.domain.view;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import learn.cli.domain.course.Part;

/** Answer of {@code learn progress}: the learner's pace against the guide's. */
public record ProgressView(List<PartPace> parts, Duration spent, int passed, int exercises) {
  public ProgressView {
    parts = List.copyOf(parts);
  }

  /**
   * One part. Counts and guide cover core exercises only.
   *
   * @param spent active time, idle gaps cut
   * @param guideSoFar what the guide allows for the exercises passed so far (middle of its range)
   * @param expected when the part ends at the pace of the last two weeks; empty without a pace
   * @param quiz how far its quiz is; empty for a part that has none
   * @param reached every core exercise is passed, none is still to come, and the quiz is passed
   */
  public record PartPace(
      Part part,
      int done,
      int total,
      Duration spent,
      Duration guideSoFar,
      Optional<LocalDate> expected,
      Optional<Quiz> quiz,
      boolean reached) {}

  /**
   * @param answered how many of its questions were answered so far
   */
  public record Quiz(long answered, boolean passed) {}
}
