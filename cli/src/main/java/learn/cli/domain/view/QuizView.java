package learn.cli.domain.view;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import learn.cli.domain.course.Part;
import learn.cli.domain.quiz.Posed;

/** What {@code learn quiz} shows, page by page. */
public sealed interface QuizView {

  /**
   * A question is put.
   *
   * @param number of this sitting, from 1
   */
  record Asked(Part part, Posed posed, int number, int of, boolean again) implements QuizView {}

  /**
   * It was answered.
   *
   * @param picked positions in the question, in the order they were typed
   */
  record Marked(Posed posed, List<Integer> picked, boolean right) implements QuizView {
    public Marked {
      picked = List.copyOf(picked);
    }
  }

  /**
   * The sitting is over, or there was nothing to ask.
   *
   * @param asked how many were answered now
   * @param right of them
   * @param open never answered so far
   * @param missed come back later
   * @param next when the first of those comes back
   * @param passed the quiz counts as answered
   */
  record Closed(
      Part part, int asked, int right, int open, int missed, Optional<Instant> next, boolean passed)
      implements QuizView {}
}
