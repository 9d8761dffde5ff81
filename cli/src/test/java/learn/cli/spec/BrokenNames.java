package learn.cli.spec;

import static learn.cli.spec.BrokenSpec.in;
import static learn.cli.spec.BrokenSpec.of;
import static learn.cli.spec.BrokenSpec.spec;
import static learn.cli.spec.SmallCourse.BASE;
import static learn.cli.spec.SmallCourse.SPEC;
import static learn.cli.spec.SmallCourse.TRACK;

import java.util.List;

/** Faults of names that do not fit each other, the folders or the graders. */
final class BrokenNames {
  private static final String SOLUTION = "solutions/ch02_countdown/";

  private BrokenNames() {}

  static List<BrokenSpec> names() {
    return List.of(
        spec(
            "id: no-lab",
            "id: zero",
            "19:9: \"zero\" is here twice, first on line 12",
            "19:9: a grader method is bound to \"zero\", which needs none",
            "38:30: unknown check \"no-lab\": there are zero, cannot-move"),
        spec(
            "needs: [zero]",
            "needs: [zer]",
            "21:13: unknown check \"zer\" (did you mean \"zero\"?)"),
        spec(
            "needs: [zero]",
            "needs: [cannot-move]",
            "21:13: \"cannot-move\" does not come before this check: a check needs earlier ones"
                + " only"),
        spec(
            "needs: [zero]",
            "needs: [no-lab]",
            "21:13: \"no-lab\" does not come before this check: a check needs earlier ones only"),
        spec(
            "needs: [zero]",
            "needs: [zero, zero]",
            "21:19: \"zero\" is here twice, first on line 21"),
        spec(
            "level: 1, check: zero",
            "level: 1",
            "33:5: a hint of level 1 is here twice, first on line 32"),
        spec(
            "level: 1, check: zero",
            "level: 1, check: none",
            "33:24: unknown check \"none\": there are zero, no-lab, cannot-move"),
        spec(
            "loops-in-poll, check: zero",
            "loops-in-poll, check: zeros",
            "37:35: unknown check \"zeros\" (did you mean \"zero\"?)"),
        spec(
            "finding: waker-spent",
            "finding: waker-spend",
            "37:50: unknown finding \"waker-spend\" (did you mean \"waker-spent\"?)"),
        spec(
            "name: uses-lab",
            "name: loops-in-poll",
            "36:1: " + SOLUTION + "rejected/uses-lab is not listed under \"rejected\"",
            "38:13: \"loops-in-poll\" is here twice, first on line 37"),
        spec(
            "[by-lock, by-switch]",
            "[by-lock, by-lock, by-switch]",
            "35:21: \"by-lock\" is here twice, first on line 35"),
        spec(
            "keeps: [Countdown]",
            "keeps: [CountDown]",
            "9:9: no file of this exercise declares \"CountDown\" (did you mean \"Countdown\"?)"),
        spec(
            "name: forbid-type, types: [",
            "name: forbid-typ, types: [",
            "24:19: unknown rule \"forbid-typ\" (did you mean \"forbid-type\"?)"),
        spec("[no-mutable-static,", "[forbid-type,", "30:9: \"types\" is missing"),
        spec(
            "types: java.util.Random",
            "type: java.util.Random",
            "30:28: \"types\" is missing",
            "30:49: unknown key \"type\" (did you mean \"types\"?)"),
        spec("{ name: forbid-type, types: java", "{ types: java", "30:28: \"name\" is missing"),
        spec(
            "id: ch02-countdown",
            "id: ch02-count-down",
            "1:5: this id belongs into a folder ch02_count_down, not ch02_countdown"),
        spec(
            "[ch01-lazy]",
            "[ch01-lasy]",
            "10:13: track.yaml does not list \"ch01-lasy\" (did you mean \"ch01-lazy\"?)"),
        spec(
            "[ch01-lazy]",
            "[ch02-countdown]",
            "10:13: these exercises build on each other: ch02-countdown → ch02-countdown"),
        of(
            "builds_on in a circle",
            c -> c.replace(BASE, "files:", "builds_on: [ch02-countdown]\nfiles:"),
            BASE
                + ":6:13: these exercises build on each other: ch01-lazy → ch02-countdown →"
                + " ch01-lazy",
            SPEC
                + ":10:13: these exercises build on each other: ch02-countdown → ch01-lazy →"
                + " ch02-countdown"));
  }

  static List<BrokenSpec> track() {
    return List.of(
        in(
            TRACK,
            "parts:",
            "prats:",
            "1:1: \"parts\" is missing",
            "2:1: unknown key \"prats\" (did you mean \"parts\"?)"),
        in(TRACK, "id: part-2", "id: part-1", "10:9: \"part-1\" is here twice, first on line 3"),
        in(
            TRACK,
            "from: 6, to: 8",
            "from: 9, to: 8",
            "5:12: \"from\" is more than \"to\": turn them round"),
        in(TRACK, "to: 8", "to: 800", "5:27: to is 800; it is a whole number, 1 to 100"),
        in(
            TRACK,
            "- ch02-countdown",
            "- ch02-countdown\n      - ch01-lazy",
            "10:9: \"ch01-lazy\" is here twice, first on line 8"),
        in(
            TRACK,
            "exercises: []",
            "exercises: [ch03-new]",
            "14:17: exercises/ch03_new/exercise.yaml does not exist"),
        in(TRACK, "zh: \"会更多。\"", "", "13:17: \"zh\" is missing: every text is in en and zh"),
        of("no track", c -> c.delete(TRACK), TRACK + ":1:1: there is no such file"),
        of(
            "a folder the track does not list",
            c -> c.replace(TRACK, "      - ch02-countdown\n", ""),
            SPEC + ":1:5: track.yaml does not list \"ch02-countdown\""));
  }

  static List<BrokenSpec> disk() {
    String exercise = "exercises/ch02_countdown/";
    return List.of(
        lost(exercise + "README.md", "1:5", "does not exist"),
        lost(exercise + "README.zh.md", "1:5", "does not exist"),
        lost(SOLUTION + "NOTES.md", "1:5", "does not exist"),
        lost(SOLUTION + "NOTES.zh.md", "1:5", "does not exist"),
        lost(exercise + "Countdown.java", "7:9", "does not exist"),
        lost(SOLUTION + "Countdown.java", "7:9", "does not exist"),
        lost(exercise + "given/Clock.java", "8:9", "does not exist"),
        stray(exercise + "Extra.java", exercise + "Extra.java", "7:1", "files"),
        stray(exercise + "given/Extra.java", exercise + "given/Extra.java", "8:1", "given"),
        stray(
            SOLUTION + "accepted/by-if/Countdown.java",
            SOLUTION + "accepted/by-if",
            "35:1",
            "accepted"),
        stray(
            SOLUTION + "rejected/odd/Countdown.java",
            SOLUTION + "rejected/odd",
            "36:1",
            "rejected"),
        spec(
            "by-lock",
            "by-lok",
            "35:1: " + SOLUTION + "accepted/by-lock is not listed under \"accepted\"",
            "35:12: "
                + SOLUTION
                + "accepted/by-lok holds no Java file (did you mean \"by-lock\"?)"),
        spec(
            "uses-lab",
            "uses-laboratory",
            "36:1: " + SOLUTION + "rejected/uses-lab is not listed under \"rejected\"",
            "38:13: " + SOLUTION + "rejected/uses-laboratory holds no Java file"),
        of(
            "stale heading",
            c -> c.put(exercise + "README.zh.md", "# A\n\n## B\n"),
            exercise
                + "README.zh.md:3:1: the translation has a heading ## here, README.md has a code"
                + " block (line 3)"),
        of(
            "stale end",
            c -> c.put(SOLUTION + "NOTES.zh.md", "# A\n# B\n"),
            SOLUTION
                + "NOTES.zh.md:2:1: the translation has a heading # here, NOTES.md has the end"),
        of(
            "prose in another encoding",
            c -> c.putBytes(exercise + "README.zh.md", new byte[] {(byte) 0xC4, (byte) 0xE3}),
            exercise + "README.zh.md:1:1: this text or its original cannot be read as UTF-8"));
  }

  private static BrokenSpec lost(String path, String at, String how) {
    return of("lost " + path, c -> c.delete(path), SPEC + ":" + at + ": " + path + " " + how);
  }

  private static BrokenSpec stray(String file, String shown, String at, String key) {
    return of(
        "stray " + file,
        c -> c.put(file, ""),
        SPEC + ":" + at + ": " + shown + " is not listed under \"" + key + "\"");
  }

  static List<BrokenSpec> graders() {
    return List.of(
        of(
            "a check without a method",
            c -> c.grader("ch02_countdown", "CountdownGrader", "zeros"),
            SPEC
                + ":11:1: CountdownGrader.m0 has @Check(\"zeros\"), no check of this exercise (did"
                + " you mean \"zero\"?)",
            SPEC + ":12:9: no grader method has @Check(\"zero\") (did you mean \"zeros\"?)"),
        of(
            "an interleaved check without a method",
            c -> c.delete("graders/grade/ch01_lazy/LazyGrader.class"),
            BASE + ":8:9: no grader method has @Check(\"runs-once\")"),
        of(
            "a method without a check",
            c -> c.grader("ch02_countdown", "CountdownGrader", "zero", "one"),
            SPEC + ":11:1: CountdownGrader.m1 has @Check(\"one\"), no check of this exercise"),
        of(
            "a method for a structural check",
            c -> c.grader("ch02_countdown", "CountdownGrader", "zero", "no-lab"),
            SPEC + ":19:9: a grader method is bound to \"no-lab\", which needs none"),
        of(
            "two methods for one check",
            c -> c.grader("ch02_countdown", "OtherGrader", "zero"),
            SPEC
                + ":12:9: CountdownGrader.m0 and OtherGrader.m0 have @Check(\"zero\") both: one"
                + " method a check"),
        of(
            "no class file",
            c -> c.put("graders/grade/ch02_countdown/CountdownGrader.class", "x"),
            "graders:1:1: the grader classes cannot be read from here"));
  }
}
