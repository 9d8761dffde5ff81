package learn.cli.spec;

import static learn.cli.spec.BrokenSpec.of;
import static learn.cli.spec.BrokenSpec.spec;
import static learn.cli.spec.SmallCourse.SPEC;

import java.util.List;

/** Faults that the text of one file shows. */
final class BrokenText {
  private BrokenText() {}

  static List<BrokenSpec> file() {
    byte[] notUtf8 = "id: ch\ntitle: \u00e9".getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
    return List.of(
        of("empty", c -> c.put(SPEC, ""), SPEC + ":1:1: this file is empty"),
        of("comments only", c -> c.put(SPEC, "# none\n"), SPEC + ":1:1: this file is empty"),
        of("no content", c -> c.put(SPEC, "---\n...\n"), SPEC + ":2:1: this file is empty"),
        of(
            "invalid UTF-8",
            c -> c.putBytes(SPEC, notUtf8),
            SPEC + ":2:8: this byte is not UTF-8: save the file as UTF-8"),
        of(
            "cut UTF-8",
            c -> c.putBytes(SPEC, new byte[] {'i', 'd', (byte) 0xE4}),
            SPEC + ":1:3: this byte is not UTF-8: save the file as UTF-8"),
        of(
            "10 MB",
            c -> c.put(SPEC, "- x\n".repeat(2_621_440)),
            SPEC + ":1:1: this file has 10485760 bytes; a spec has at most 262144"),
        of(
            "a folder",
            c -> {
              c.delete(SPEC);
              c.put(SPEC + "/x", "");
            },
            SPEC + ":1:1: there is no such file"),
        of(
            "control characters",
            c -> c.put(SPEC, "id: a\u0007\ntitle: \u0000\n"),
            SPEC + ":1:6: the character U+0007 has no place in YAML",
            SPEC + ":2:8: the character U+0000 has no place in YAML"),
        of("a list", c -> c.put(SPEC, "- id: a\n"), SPEC + ":1:1: expected keys, found a list"));
  }

  static List<BrokenSpec> yaml() {
    return List.of(
        spec("tier: core", "\ttier: core", "4:1: a tab cannot indent YAML: use spaces"),
        spec(
            "tier: core",
            "tier: a: b",
            "4:8: "
                + not("no \":\" can stand here: mind the indentation, or put the text in quotes")),
        spec(
            "tier: core",
            "tier: @core",
            "4:7: " + not("text that starts with this character needs quotes")),
        spec(
            "tier: core",
            " tier: core",
            "4:6: "
                + not("no \":\" can stand here: mind the indentation, or put the text in quotes")
                    .replace(
                        "no \":\" can stand here: mind the indentation, or put the text in quotes",
                        "no \":\" can stand here: mind the indentation, or put the text in"
                            + " quotes")),
        spec("tier: core", "- core", "4:1: " + not("this does not fit the indentation above")),
        spec(
            "[Clock.java]",
            "[Clock.java",
            "9:6: " + not("a \",\" or the closing \"]\" is missing")),
        spec("zh: \"零\" }", "zh: \"零\"", "15:5: " + not("a \",\" or the closing \"}\" is missing")),
        spec("see: [ch99-later]", "see: \"x", "39:6: " + not("a quote is not closed")),
        spec("see: [ch99-later]", "see: }", "39:6: " + not("a value is missing here")),
        spec(
            "see: [ch99-later]",
            "see: [\"\\q\"]",
            "39:9: " + not("this \\ sequence is unknown; use single quotes")),
        spec(
            "see: [ch99-later]",
            "see: []\nsee",
            "41:1: " + not("a \":\" is missing after this key")),
        spec(
            "see: [ch99-later]",
            "see: []\n---\nid: x",
            "40:1: a second document starts here: one a file"),
        spec("[ch01-lazy]", "&a [ch01-lazy]", "10:12: anchors (&) are not used here: write it out"),
        of(
            "alias",
            c -> c.replace(SPEC, "[ch99-later]", "*a"),
            SPEC + ":39:6: aliases (*) are not used here: write it out"),
        spec(
            "rule: { name: forbid-type, types: [learn.kit.sim.Lab] }",
            "rule: *r",
            "24:11: aliases (*) are not used here: write it out"),
        spec("[ch01-lazy]", "!!set [ch01-lazy]", "10:12: tags (!) are not used here: leave it out"),
        spec(
            "see: [ch99-later]",
            "see: " + "[".repeat(99),
            "39:18: this is nested too deep for a spec"),
        spec(
            "tier: core",
            "tier: core\ntier: stretch",
            "5:1: key \"tier\" is here twice, first on line 4"),
        spec("tier: core", "tier: core\n7: x", "5:1: a key is text; this one is a number"),
        spec("tier: core", "tier: core\n? [a]\n: x", "5:3: a key is text; this one is a list"));
  }

  private static String not(String why) {
    return "this is not YAML: " + why;
  }

  static List<BrokenSpec> shape() {
    return List.of(
        spec(
            "tier: core",
            "tire: core",
            "1:1: \"tier\" is missing",
            "4:1: unknown key \"tire\" (did you mean \"tier\"?)"),
        spec("    about:", "    abuot:", "16:5: unknown key \"abuot\" (did you mean \"about\"?)"),
        spec("seconds: 20", "wall: 20", "34:11: unknown key \"wall\": limits has seconds, heap"),
        spec(
            "see: [",
            "<<: [",
            "39:1: unknown key \"<<\" (did you mean \"see\"?)"
                .replace(
                    " (did you mean \"see\"?)",
                    ": an exercise has id, title, difficulty, tier, minutes, files, checks, hints,"
                        + " preview, given, keeps, builds_on, rules, limits, accepted, rejected,"
                        + " see")),
        spec("minutes: 30\n", "", "1:1: \"minutes\" is missing"),
        spec("    kind: stepped\n", "", "12:5: \"kind\" is missing"),
        spec(", zh: \"零\"", "", "14:12: \"zh\" is missing: every text is in en and zh"),
        spec("en: \"Zero\", ", "", "14:12: \"en\" is missing: every text is in en and zh"),
        spec("zh: \"零\"", "zh: \" \"", "14:30: \"zh\" is empty: every text is in en and zh"),
        spec("zh: \"零\"", "zh: ", "14:29: \"zh\" is empty: every text is in en and zh"),
        spec("en: \"Look.\", ", "", "32:5: \"en\" is missing: every text is in en and zh"),
        spec(
            "title: { en: \"Zero\", zh: \"零\" }",
            "title: Zero",
            "14:12: expected keys, found text"),
        spec(
            "reported {0} of {1}",
            "reported {0}", "18:7: en fills in {0}, zh {0} {1}: both need the same"),
        spec("{1} 里报了 {0}", "报了", "18:7: en fills in {0} {1}, zh nothing: both need the same"),
        spec(
            "files: [Countdown.java]",
            "files: Countdown.java",
            "7:8: expected a list, found text",
            "9:9: no file of this exercise declares \"Countdown\""),
        spec("preview: false", "preview: no", "6:10: expected true or false, found text"),
        spec("id: ch02-countdown", "id: [a]", "1:5: expected text, found a list"),
        spec("about: Countdown.poll", "about: 7", "16:12: expected text, found a number"),
        spec(
            "given: [Clock.java]",
            "given:",
            "8:1: exercises/ch02_countdown/given/Clock.java is not listed under \"given\"",
            "8:7: expected a list, found nothing"),
        spec("source: \"class P {}\"", "source: \"\"", "29:40: this text is empty"),
        spec(
            "types: [learn.kit.sim.Lab]", "types: []", "24:39: this list needs at least one entry"),
        spec(
            "    rule: { name: forbid-type, types: [learn.kit.sim.Lab] }\n",
            "",
            "20:5: \"rule\" is missing: a structural check has one"),
        spec(
            "    about: Countdown.poll",
            "    rule: no-mutable-static",
            "16:5: \"rule\" belongs to a structural check; this one is stepped"),
        spec(
            "    about: Countdown.poll",
            "    controlled: required",
            "16:5: \"controlled\" belongs to an interleaved check; this one is stepped"),
        spec(
            "kind: stepped",
            "kind: interleaved\n    controlled: requird",
            "14:17: unknown control \"requird\" (did you mean \"required\"?)"),
        spec(
            "kind: compile-time",
            "kind: black-box",
            "25:9: no grader method has @Check(\"cannot-move\")",
            "29:5: \"probe\" belongs to a compile-time check; this one is black-box"));
  }

  static List<BrokenSpec> values() {
    return List.of(
        spec(
            "beginner",
            "beginer",
            "3:13: unknown difficulty \"beginer\" (did you mean \"beginner\"?)"),
        spec(
            "tier: core",
            "tier: bonus",
            "4:7: unknown tier \"bonus\": there are core, stretch, optional, practice"),
        spec(
            "kind: stepped",
            "kind: steped",
            "13:11: unknown kind \"steped\" (did you mean \"stepped\"?)"),
        spec("minutes: 30", "minutes: thirty", "5:10: expected a number, found text"),
        spec("minutes: 30", "minutes: 0", "5:10: minutes is 0; it is a whole number, 1 to 240"),
        spec("minutes: 30", "minutes: 2.5", "5:10: minutes is 2.5; it is a whole number, 1 to 240"),
        spec(
            "minutes: 30",
            "minutes: 99999999999999999999",
            "5:10: minutes is 99999999999999999999; it is a whole number, 1 to 240"),
        spec("seconds: 20", "seconds: 61", "34:20: seconds is 61; it is a whole number, 1 to 60"),
        spec("heap: 64m", "heap: 31m", "34:30: heap is 31m; it is a whole number, 32m to 1024m"),
        spec("heap: 64m", "heap: 2g", "34:30: heap is 2g; it is a whole number, 32m to 1024m"),
        spec("level: 1", "level: 4", "32:14: level is 4; it is a whole number, 1 to 3"),
        spec("line: 1", "line: 2", "29:69: line is 2; it is a whole number, 1 to 1"),
        spec(
            "compiler.err.not.stmt",
            "not a statement",
            "29:77: \"not a statement\" is not a key of javac like compiler.err.not.stmt"),
        spec(
            "[Clock.java]",
            "[../Clock.java]",
            "8:1: exercises/ch02_countdown/given/Clock.java is not listed under \"given\"",
            "8:9: \"../Clock.java\" is not a file name like Flag.java"),
        spec(
            "about: Countdown.poll",
            "about: poll()",
            "16:12: \"poll()\" is not a type or a member like Flag.set"),
        spec(
            "see: [ch99-later]",
            "see: [Ch99_later]",
            "39:7: \"Ch99_later\" is not a name: lower-case words joined by \"-\""));
  }
}
