package learn.cli.spec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import learn.cli.domain.quiz.Posed;
import learn.cli.domain.quiz.Question;
import learn.cli.domain.quiz.Quiz;
import learn.cli.progress.Courses;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class QuizzesTest {
  private static final String SOUND =
      """
      questions:
        - id: Q-1
          kind: choice
          ask: { en: "?", zh: "？" }
          options:
            - { en: "yes", zh: "是", right: true }
            - { en: "no", zh: "否", but: { en: "because", zh: "因为" } }
          why: { en: "so", zh: "所以" }
        - id: Q-2
          kind: order
          ask: { en: "?", zh: "？" }
          steps: [{ en: "a", zh: "甲" }, { en: "b", zh: "乙" }]
          also: [[2, 1]]
          why: { en: "so", zh: "所以" }
        - id: Q-3
          kind: match
          ask: { en: "?", zh: "？" }
          pairs:
            - { left: { en: "a", zh: "甲" }, right: { en: "1", zh: "一" } }
            - { left: { en: "b", zh: "乙" }, right: { en: "2", zh: "二" } }
          why: { en: "so", zh: "所以" }
      """;

  @TempDir Path folder;

  private Quizzes.Read read(String yaml) throws IOException {
    Files.createDirectories(folder.resolve("exercises/quiz"));
    Files.writeString(folder.resolve("exercises/quiz/one.yaml"), yaml);
    return new Quizzes(Pack.at(folder)).of(Courses.track().parts().getFirst());
  }

  @Test
  void everyKindIsRead() throws IOException {
    Quiz quiz = read(SOUND).quiz().orElseThrow();
    assertEquals(
        List.of("Q-1", "Q-2", "Q-3"), quiz.questions().stream().map(Question::id).toList());
    assertTrue(Posed.of(quiz.questions().get(1), 0).isRight(List.of(1, 0)));
  }

  @Test
  void aPartWithoutAFileHasNone() {
    assertEquals(
        new Quizzes.Read(java.util.Optional.empty(), List.of()),
        new Quizzes(Pack.at(folder)).of(Courses.track().parts().getFirst()));
  }

  static Stream<Arguments> broken() {
    return Stream.of(
        Arguments.of("right: true", "right: false", "6:11: \"but\" is missing"),
        Arguments.of(", but: { en: \"because\", zh: \"因为\" }", "", "7:11: \"but\" is missing"),
        Arguments.of("id: Q-2", "id: Q-1", "9:9: \"Q-1\" is here twice, first on line 2"),
        Arguments.of("kind: match", "kind: mach", "16:11: unknown kind of question \"mach\""),
        Arguments.of("also: [[2, 1]]", "also: [[1, 1]]", "13:5: each list in \"also\""),
        Arguments.of("kind: order", "kind: multi", "12:5: \"steps\" does not belong"),
        Arguments.of("zh: \"是\"", "cn: \"是\"", "6:22: unknown key \"cn\""),
        Arguments.of("why: { en: \"so\"", "why: { en: \"\"", "8:16: \"en\" is empty"));
  }

  @ParameterizedTest
  @MethodSource("broken")
  void eachComplaintIsLocated(String part, String instead, String complaint) throws IOException {
    String yaml = SOUND.replaceFirst(java.util.regex.Pattern.quote(part), instead);
    List<String> told =
        read(yaml).complaints().stream()
            .map(d -> d.file() + ":" + d.line() + ":" + d.column() + ": " + d.message())
            .toList();
    assertTrue(
        told.stream().anyMatch(t -> t.startsWith("exercises/quiz/one.yaml:" + complaint)),
        String.join("\n", told));
  }

  @Test
  void aQuizOfNoPartIsAComplaint() throws IOException {
    read(SOUND);
    Files.writeString(folder.resolve("exercises/quiz/onne.yaml"), SOUND);
    assertEquals(
        List.of("exercises/quiz/onne.yaml"),
        new Quizzes(Pack.at(folder)).proven(Courses.track()).stream().map(d -> d.file()).toList());
  }
}
