package learn.cli.usecase;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import learn.cli.domain.course.Part;
import learn.cli.domain.course.Track;
import learn.cli.domain.quiz.Quiz;
import learn.cli.progress.Journal;
import learn.cli.progress.TroubleException;
import learn.cli.progress.workspace.Workspace;

/**
 * {@code learn quiz}: which part's quiz is meant.
 *
 * @param quizzes the quiz of a part, where it has one
 */
public record TakeQuiz(
    Track track,
    Function<Part, Optional<Quiz>> quizzes,
    Workspace workspace,
    Journal journal,
    InstantSource clock) {

  /**
   * The part of that number or id.
   *
   * @throws TroubleException {@code unknown-part}, {@code no-quiz}, {@code no-workspace}
   */
  public Sitting named(String words) {
    Part part =
        track.parts().stream()
            .filter(p -> p.id().equals(words) || number(p).equals(words))
            .findFirst()
            .orElseThrow(() -> new TroubleException("unknown-part", words, ids()));
    return sitting(part).orElseThrow(() -> new TroubleException("no-quiz", words));
  }

  /**
   * Of the parts with a quiz the first that has something to ask now; else the first of all.
   *
   * @throws TroubleException {@code no-quiz-yet}, {@code no-workspace}
   */
  public Sitting next() {
    List<Sitting> sittings = track.parts().stream().flatMap(p -> sitting(p).stream()).toList();
    return sittings.stream()
        .filter(sitting -> !sitting.questions(false).isEmpty())
        .findFirst()
        .or(() -> sittings.stream().findFirst())
        .orElseThrow(() -> new TroubleException("no-quiz-yet"));
  }

  private Optional<Sitting> sitting(Part part) {
    workspace.mustExist();
    return quizzes.apply(part).map(quiz -> new Sitting(part, quiz, journal, clock));
  }

  private String number(Part part) {
    return String.valueOf(track.parts().indexOf(part) + 1);
  }

  private String ids() {
    return String.join(", ", track.parts().stream().map(Part::id).toList());
  }
}
