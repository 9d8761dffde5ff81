package learn.cli.domain.quiz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import learn.cli.domain.Localized;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PosedTest {
  private static final Localized WHY = text("why");

  private static Localized text(String text) {
    return new Localized(text, text + "（中）");
  }

  private static Question.Option option(String name, boolean right) {
    return new Question.Option(
        text(name), right, right ? Optional.empty() : Optional.of(text("not " + name)));
  }

  private static Posed choice(boolean several, boolean... rights) {
    List<Question.Option> options =
        IntStream.range(0, rights.length).mapToObj(i -> option("o" + i, rights[i])).toList();
    return Posed.of(new Question.Choice("Q-1", text("?"), options, several, WHY), 0);
  }

  private static Question.Order order(List<List<Integer>> also) {
    return new Question.Order(
        "Q-2", text("?"), List.of(text("one"), text("two"), text("three")), also, WHY);
  }

  @Test
  void oneOfSeveral() {
    Posed posed = choice(false, false, true, false);
    assertTrue(posed.isRight(posed.read("b").orElseThrow()));
    assertFalse(posed.isRight(posed.read("a").orElseThrow()));
    assertEquals("b", posed.solution());
  }

  @Test
  void allThatHoldInAnyOrder() {
    Posed posed = choice(true, true, false, true);
    assertTrue(posed.isRight(posed.read("ca").orElseThrow()));
    assertFalse(posed.isRight(posed.read("a").orElseThrow()));
    assertFalse(posed.isRight(posed.read("abc").orElseThrow()));
    assertEquals("ac", posed.solution());
  }

  @ParameterizedTest
  @ValueSource(strings = {"AC", " a , c ", "ａｃ", "a、c", "Ａ c"})
  void letterCaseWidthAndSeparatorsDoNotMatter(String typed) {
    Posed posed = choice(true, true, false, true);
    assertTrue(posed.isRight(posed.read(typed).orElseThrow()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "d", "1", "ab", "aa", "yes", "答案"})
  void whatIsNoAnswerToOneOfThree(String typed) {
    assertEquals(Optional.empty(), choice(false, false, true, false).read(typed));
  }

  @Test
  void stepsAreNeverShownInOrderAndReadBack() {
    for (int asked = 0; asked < 50; asked++) {
      Posed posed = Posed.of(order(List.of()), asked);
      assertNotEquals(List.of(0, 1, 2), posed.shown());
      assertTrue(posed.isRight(posed.read(posed.solution()).orElseThrow()));
    }
  }

  @Test
  void theSameQuestionIsShownTheSameWayEverywhere() {
    assertEquals(Posed.of(order(List.of()), 3), Posed.of(order(List.of()), 3));
  }

  @Test
  void aFurtherOrderMayBeRightAsWell() {
    Posed posed = Posed.of(order(List.of(List.of(1, 0, 2))), 0);
    assertTrue(posed.isRight(List.of(1, 0, 2)));
    assertFalse(posed.isRight(List.of(2, 1, 0)));
  }

  @Test
  void anOrderNeedsEveryLetter() {
    assertEquals(Optional.empty(), Posed.of(order(List.of()), 0).read("ab"));
  }

  @Test
  void partners() {
    List<Question.Pair> pairs =
        List.of(
            new Question.Pair(text("cat"), text("meows")),
            new Question.Pair(text("dog"), text("barks")));
    Posed posed = Posed.of(new Question.Match("Q-3", text("?"), pairs, WHY), 0);
    assertEquals(List.of("barks", "meows"), posed.items().stream().map(Localized::en).toList());
    assertTrue(posed.isRight(posed.read("ba").orElseThrow()));
    assertFalse(posed.isRight(posed.read("ab").orElseThrow()));
  }
}
