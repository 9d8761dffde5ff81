package learn.cli.usecase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import learn.cli.domain.Localized;
import learn.cli.domain.course.Part;
import learn.cli.domain.quiz.Question;
import learn.cli.domain.quiz.Quiz;
import learn.cli.domain.view.QuizView;
import learn.cli.progress.Courses;
import learn.cli.progress.Event;
import learn.cli.progress.Journal;
import learn.cli.progress.TroubleException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SittingTest {
  private static final Part ONE = Courses.track().parts().getFirst();
  private static final Quiz QUIZ = quiz(5);

  @TempDir Path folder;
  private Room room;
  private Instant now = Instant.parse("2026-11-21T12:00:00Z");

  private static Localized text(String text) {
    return new Localized(text, text);
  }

  private static Quiz quiz(int questions) {
    return new Quiz(
        "one", IntStream.range(0, questions).mapToObj(i -> question("Q-" + i)).toList());
  }

  private static Question question(String id) {
    return new Question.Choice(
        id,
        text("?"),
        List.of(
            new Question.Option(text("yes"), true, Optional.empty()),
            new Question.Option(text("no"), false, Optional.of(text("because")))),
        false,
        text("why"));
  }

  @BeforeEach
  void sitDown() {
    room = new Room(folder, Courses.track());
    new Next(room.desk(), room.setup(), room.scaffold(), learn.cli.domain.Lang.EN).next();
  }

  private Journal journal() {
    return new Journal(room.workspace.journal(), () -> now);
  }

  private Sitting sitting() {
    return new Sitting(ONE, QUIZ, journal(), () -> now);
  }

  /** Answers what is asked now: right, except the questions named. */
  private QuizView.Closed answer(boolean again, String... missed) {
    Sitting sitting = sitting();
    for (QuizView.Asked asked : sitting.questions(again))
      sitting.answer(
          asked.posed(), List.of(List.of(missed).contains(asked.posed().question().id()) ? 1 : 0));
    return sitting.close();
  }

  @Test
  void allRightPassesAtOnce() {
    QuizView.Closed closed = answer(false);
    assertEquals(new QuizView.Closed(ONE, 5, 5, 0, 0, Optional.empty(), true), closed);
    assertEquals(List.of(), sitting().questions(false));
  }

  @Test
  void fourOfFiveIsEnough() {
    QuizView.Closed closed = answer(false, "Q-2");
    assertTrue(closed.passed());
    assertEquals(Optional.of(now.plus(Duration.ofDays(1))), closed.next());
    assertEquals(1, closed.missed());
  }

  @Test
  void threeOfFiveIsNotAndTheMissedComeBackTheNextDay() {
    assertFalse(answer(false, "Q-2", "Q-3").passed());
    assertEquals(List.of(), sitting().questions(false));
    now = now.plus(Duration.ofDays(1));
    assertEquals(
        List.of("Q-2", "Q-3"),
        sitting().questions(false).stream().map(a -> a.posed().question().id()).toList());
    assertTrue(answer(false, "Q-3").passed());
  }

  @Test
  void againAsksTheMissedAtOnce() {
    answer(false, "Q-0", "Q-1");
    QuizView.Closed closed = answer(true);
    assertEquals(2, closed.asked());
    assertTrue(closed.passed());
  }

  @Test
  void leavingEarlyKeepsWhatWasAnswered() {
    Sitting sitting = sitting();
    sitting.answer(sitting.questions(false).getFirst().posed(), List.of(0));
    assertEquals(new QuizView.Closed(ONE, 1, 1, 4, 0, Optional.empty(), false), sitting.close());
    assertEquals(4, sitting().questions(false).size());
  }

  @Test
  void oncePassedItIsRecordedOnce() {
    answer(false);
    now = now.plus(Duration.ofDays(9));
    answer(true);
    long passes =
        journal().events().stream().filter(e -> e.equals(new Event.QuizPassed("one"))).count();
    assertEquals(1, passes);
  }

  private TakeQuiz take() {
    return new TakeQuiz(
        Courses.track(),
        part -> part.id().equals("one") ? Optional.of(QUIZ) : Optional.empty(),
        room.workspace,
        journal(),
        () -> now);
  }

  @Test
  void aPartIsMeantByNumberOrById() {
    assertEquals(5, take().named("1").questions(false).size());
    assertEquals(5, take().named("one").questions(false).size());
    assertEquals(5, take().next().questions(false).size());
  }

  @Test
  void whatIsNotThereIsSaid() {
    assertEquals("no-quiz", assertThrows(TroubleException.class, () -> take().named("2")).key());
    TroubleException unknown = assertThrows(TroubleException.class, () -> take().named("nine"));
    assertEquals("unknown-part", unknown.key());
    assertEquals(List.of("nine", "one, two, three"), unknown.facts());
  }
}
