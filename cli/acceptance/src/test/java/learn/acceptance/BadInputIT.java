package learn.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Words that mean nothing here: exit code 2, a message that says which, and one next step. */
final class BadInputIT {
  @TempDir static Path folder;
  private static Learner learner;

  @BeforeAll
  static void install() {
    Path course = MiniCourse.write(folder, List.of("passes", "wrong_value"));
    learner = Learner.of(Installed.withCourse(folder, course), folder);
    assertEquals(0, learner.types("next").exit());
  }

  static Stream<Arguments> misfits() {
    return Stream.of(
        misfit("a slip of a command", "`chek`. Did you mean `check`?", "chek"),
        misfit("no command at all", "There is no command `frobnicate`.", "frobnicate"),
        misfit("unknown option", "There is no option `--frob`.", "check", "--frob"),
        misfit("a slip of an exercise", "Did you mean `wrong-value`?", "next", "wrong-vaule"),
        misfit("no exercise at all", "There is no exercise `zebra`.", "next", "zebra"),
        misfit("unknown exercise to check", "There is no exercise `zebra`.", "check", "zebra"),
        misfit("not opened yet", "`wrong-value` is not open yet.", "check", "wrong-value"),
        misfit("one argument too many", "`b` is one argument too many.", "check", "passes", "b"),
        misfit("reset without ID", "ID is missing.", "reset"),
        misfit("solution without ID", "ID is missing.", "solution"),
        misfit("option without value", "DIR is missing.", "list", "-w"),
        misfit("unknown language", "There is no language `fr` here.", "list", "--lang", "fr"),
        misfit("a word for a number", "`x` does not fit `--repeat`.", REPEAT, "x"),
        misfit("no repeat at all", "`0` does not fit `--repeat`.", REPEAT, "0"),
        misfit("a negative repeat", "`-3` does not fit `--repeat`.", REPEAT, "-3"),
        misfit("unknown word of authors", "`chek`", "dev", "chek"),
        misfit("matrix of no exercise", "There is no exercise `zebra`.", "dev", "check", "zebra"));
  }

  private static final String REPEAT = "dev check --repeat";

  private static Arguments misfit(String name, String says, String... args) {
    List<String> words = Stream.of(args).flatMap(a -> Stream.of(a.split(" "))).toList();
    return argumentSet(name, says, words);
  }

  @ParameterizedTest
  @MethodSource("misfits")
  void isToldApartByName(String says, List<String> args) {
    Ran ran = refused(learner.types(args.toArray(String[]::new)));
    assertTrue(unwrapped(ran.err()).contains(says), ran::all);
    assertTrue(unwrapped(ran.err()).contains("Next"), ran::all);
  }

  @Test
  void isToldInChineseToo() {
    Learner reader = learner.with("LANG", "zh_CN.UTF-8");
    for (String args : List.of("chek", "check --frob", "next zebra", "reset", REPEAT + " x")) {
      Ran ran = refused(reader.types(args.split(" ")));
      assertTrue(ran.err().contains("下一步"), ran::all);
      assertFalse(ran.err().matches("(?s).*(There is|Invalid|missing).*"), ran::all);
    }
  }

  @Test
  void aNearMissIsOnlyOfferedWhenItIsNear() {
    assertFalse(learner.types("frobnicate").err().contains("Did you mean"));
    assertFalse(learner.types("next", "zebra").err().contains("Did you mean"));
  }

  @Test
  void theWayToMoreHelpCanBeTyped() {
    Ran ran = learner.types("dev", "check", "--repeat", "x");
    assertTrue(unwrapped(ran.err()).contains("dev check --help"), ran::all);
    assertEquals(0, learner.types("dev", "check", "--help").exit());
  }

  @ParameterizedTest
  @ValueSource(strings = {"next", "check", "hint", "list", "show", "progress", "welcome"})
  void aFileIsNoWorkspace(String command) {
    String file = learner.installed().command().toString();
    Ran ran = refused(learner.types(command, "-w", file));
    assertTrue(unwrapped(ran.err()).contains("is not a folder."), ran::all);
  }

  @Test
  void nothingGoesToStandardOutputUnderJson() {
    for (String command : List.of("check", "list", "progress")) {
      Ran ran = refused(learner.types(command, "--json", "--frob"));
      assertEquals("", ran.out(), ran::all);
    }
  }

  private static Ran refused(Ran ran) {
    assertEquals(2, ran.exit(), ran::all);
    assertFalse(ran.err().isBlank(), ran::all);
    assertFalse(ran.showsATrace(), ran::all);
    return ran;
  }

  private static String unwrapped(String text) {
    return text.replaceAll("\\s*\\R\\s*", " ");
  }
}
