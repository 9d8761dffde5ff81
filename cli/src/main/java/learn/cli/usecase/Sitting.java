package learn.cli.usecase;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import learn.cli.domain.course.Part;
import learn.cli.domain.quiz.Posed;
import learn.cli.domain.quiz.Question;
import learn.cli.domain.quiz.Quiz;
import learn.cli.domain.view.QuizView;
import learn.cli.progress.Event;
import learn.cli.progress.Journal;
import learn.cli.progress.Recall;

/**
 * One sitting of {@code learn quiz}: each answer is on record before the next question is put, so
 * leaving early loses nothing.
 */
public final class Sitting {
  private final Part part;
  private final Quiz quiz;
  private final Journal journal;
  private final InstantSource clock;
  private int asked;
  private int right;

  public Sitting(Part part, Quiz quiz, Journal journal, InstantSource clock) {
    this.part = part;
    this.quiz = quiz;
    this.journal = journal;
    this.clock = clock;
  }

  /**
   * What is to be asked now: first what is new, then what comes back.
   *
   * @param again everything that was missed, whether its day has come or not
   */
  public List<QuizView.Asked> questions(boolean again) {
    Recall recall = recall();
    List<Question> fresh = those(q -> recall.isNew(part.id(), q.id()));
    List<Question> back = those(q -> again ? isMissed(recall, q) : isDue(recall, q));
    List<Question> all = Stream.concat(fresh.stream(), back.stream()).toList();
    return all.stream().map(q -> asked(recall, q, all)).toList();
  }

  private List<Question> those(java.util.function.Predicate<Question> which) {
    return quiz.questions().stream().filter(which).toList();
  }

  private boolean isMissed(Recall recall, Question question) {
    return recall.isMissed(part.id(), question.id());
  }

  private boolean isDue(Recall recall, Question question) {
    Instant now = clock.instant();
    return recall.due(part.id(), question.id()).filter(due -> !due.isAfter(now)).isPresent();
  }

  private QuizView.Asked asked(Recall recall, Question question, List<Question> all) {
    Posed posed = Posed.of(question, recall.times(part.id(), question.id()));
    boolean again = !recall.isNew(part.id(), question.id());
    return new QuizView.Asked(part, posed, all.indexOf(question) + 1, all.size(), again);
  }

  /** Records an answer; the quiz as well, once enough of its latest answers are right. */
  public QuizView.Marked answer(Posed posed, List<Integer> picked) {
    boolean held = posed.isRight(picked);
    journal.append(new Event.Answered(part.id(), posed.question().id(), held));
    asked++;
    if (held) right++;
    Recall recall = recall();
    if (!recall.hasPassed(part.id()) && isEnough(recall))
      journal.append(new Event.QuizPassed(part.id()));
    return new QuizView.Marked(posed, picked, held);
  }

  private boolean isEnough(Recall recall) {
    List<Question> right = those(q -> recall.isRight(part.id(), q.id()));
    List<Question> open = those(q -> recall.isNew(part.id(), q.id()));
    return open.isEmpty() && quiz.isPassedWith(right.size());
  }

  public QuizView.Closed close() {
    Recall recall = recall();
    Optional<Instant> next =
        quiz.questions().stream()
            .flatMap(q -> recall.due(part.id(), q.id()).stream())
            .min(Instant::compareTo);
    return new QuizView.Closed(
        part,
        asked,
        right,
        those(q -> recall.isNew(part.id(), q.id())).size(),
        those(q -> isMissed(recall, q)).size(),
        next,
        recall.hasPassed(part.id()));
  }

  private Recall recall() {
    return Recall.of(journal.entries());
  }
}
