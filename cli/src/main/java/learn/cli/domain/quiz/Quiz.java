package learn.cli.domain.quiz;

import java.util.List;

/**
 * The questions that close a part.
 *
 * @param part id of the part
 */
public record Quiz(String part, List<Question> questions) {
  /** Passed when at least this share of the latest answers is right. */
  private static final int PASS_PERCENT = 80;

  public Quiz {
    questions = List.copyOf(questions);
  }

  /** Whether so many right answers are enough. */
  public boolean isPassedWith(long right) {
    return right * 100 >= (long) PASS_PERCENT * questions.size();
  }
}
