package learn.cli.compile.advice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.TreeSet;
import java.util.stream.Stream;
import learn.cli.compile.ClassPath;
import learn.cli.compile.Compiled;
import learn.cli.compile.InMemoryCompiler;
import learn.cli.compile.MiniKit;
import learn.cli.domain.Lang;
import learn.cli.domain.SourceFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CompilerHelpTest {
  @TempDir static Path folder;
  private static ClassPath kit = ClassPath.of(List.of());

  @BeforeAll
  static void kit() {
    kit = MiniKit.in(folder);
  }

  private static final String KIT = "import learn.kit.*;";
  private static final String CASES = KIT + "import learn.kit.Poll.*;";

  /** Expected help with its parameters, imports, members of a class. */
  static Stream<Arguments> members() {
    return Stream.of(
        arguments("missing-import Poll|import learn.kit.Poll;", "", "Poll<String> p;"),
        arguments("missing-import Poll|import learn.kit.Poll;", "", "Object p = Poll.ready(1);"),
        arguments("missing-import Poll|import learn.kit.Poll;", "", "Poll.Ready<String> p;"),
        arguments("missing-import List|import java.util.List;", KIT, "List<String> names;"),
        arguments("missing-import Map|import java.util.Map;", "", "Map.Entry<String, String> e;"),
        arguments(
            "missing-import AtomicInteger|import java.util.concurrent.atomic.AtomicInteger;",
            "",
            "AtomicInteger n = null;"),
        arguments(
            "missing-import Ready|import learn.kit.Poll.*;",
            KIT,
            "boolean f(Poll<Integer> p) { return p instanceof Ready(var v); }"),
        arguments("missing-import Unit|import learn.kit.Unit;", "", "Unit u;"),
        arguments(
            "missing-import Unit|import learn.kit.sim.Unit;",
            "import learn.kit.sim.Lab;",
            "Unit u;"),
        arguments("missing-import Future|import learn.kit.Future;", "", "Future<Unit> u;"),
        arguments("none", "", "Hidden kitInternal;"),
        arguments("none", "", "Nowhere nothing;"),
        arguments("no-such-package learn.kits", "import learn.kits.Poll;", ""),
        arguments(
            "ambiguous Future|import learn.kit.Future;",
            KIT + "import java.util.concurrent.*;",
            "Future<Integer> f;"),
        arguments(
            "wrong-future",
            "import java.util.concurrent.Future;",
            "learn.kit.Future<Integer> f(Future<Integer> g) { return g; }"),
        arguments("clone-protected", KIT, "Object f(Object waker) { return waker.clone(); }"),
        arguments("static-context g", "", "void g() {} static void f() { g(); }"),
        arguments("static-context this", "", "static Object f() { return this; }"),
        arguments("needs-ready", KIT, "Poll<Integer> f() { return 1; }"),
        arguments("needs-ready", KIT, "Future<Integer> f() { return cx -> 1; }"),
        arguments("future-not-poll", KIT, "Poll<Integer> f(Future<Integer> g) { return g; }"),
        arguments("poll-not-future", KIT, "Future<Integer> f() { return Poll.ready(1); }"),
        arguments("poll-not-future", KIT, "Future<Integer> f(Poll<Integer> p) { return p; }"),
        arguments("needs-future", KIT, "Future<Integer> f() { return 1; }"),
        arguments("poll-not-value int", KIT, "int f(Poll<Integer> p) { return p; }"),
        arguments("poll-not-value boolean", KIT, "void f(Poll<Integer> p) { if (p) return; }"),
        arguments("poll-not-value p + 1", KIT, "int f(Poll<Integer> p) { return p + 1; }"),
        arguments("poll-not-value value", KIT, "int f(Poll<Integer> p) { return p.value(); }"),
        arguments("none", "", "int f(String s) { return s; }"),
        arguments("boxed int|Integer", KIT, "Poll<int> p;"),
        arguments("erased", CASES, "boolean f(Poll<?> p) { return p instanceof Ready<String> r; }"),
        arguments("checked InterruptedException", "", "void f() { Thread.sleep(1); }"),
        arguments(
            "checked-in-lambda InterruptedException", "", "Runnable r = () -> Thread.sleep(1);"),
        arguments(
            "checked IOException",
            "",
            "int x = g(); int g() throws java.io.IOException { return 1; }"),
        arguments(
            "poll-not-exhaustive case Pending()",
            CASES,
            "int f(Poll<Integer> p) { return switch (p) { case Ready(var v) -> v; }; }"),
        arguments(
            "poll-not-exhaustive case Ready(var value)",
            KIT,
            "void f(Poll<Integer> p) { switch (p) { case Poll.Pending() -> {} } }"),
        arguments(
            "poll-not-exhaustive case Ready(var value)",
            CASES,
            """
            int f(Poll<Integer> p) {
              return switch (p) {
                case Ready<Integer> r when r.value() > 1 -> switch (1) { default -> 2; };
                case Pending() -> 1;
              };
            }\
            """),
        arguments(
            "not-exhaustive",
            "",
            "enum E { A, B } int f(E e) { return switch (e) { case A -> 1; }; }"),
        arguments(
            "out-of-switch return",
            "",
            "int f(int k) { int x = switch (k) { default -> { return 1; } }; return x; }"),
        arguments(
            "out-of-switch continue",
            "",
            "void f(int k) { while (true) { int x = switch (k) { case 1 -> 1; default -> {"
                + " continue; } }; } }"),
        arguments("missing-return", "", "int f(boolean b) { if (b) return 1; }"),
        arguments("unassigned x", "", "int f() { int x; return x; }"),
        arguments("unassigned q", "", "final int q;"),
        arguments("unassigned q", "", "final int q; Learner() {}"),
        arguments("final-assigned q", "", "final int q = 1; void f() { q = 2; }"),
        arguments(
            "captured n",
            "",
            "Runnable f() { int n = 0; n++; return () -> System.out.println(n); }"),
        arguments("unreachable", "", "int f() { while (true) {} return 1; }"),
        arguments("unreachable", "", "void f() { return; f(); }"),
        arguments("missing-semicolon", "", "int f() { int x = 1\n return x; }"),
        arguments("missing-bracket )", "", "int f() { return (1; }"),
        arguments("missing-brace", "", "void f() {"),
        arguments("extra-brace", "", "void f() {} }"),
        arguments("unclosed-string", "", "String s = \"abc;"),
        arguments("char-literal", "", "String s = 'abc';"),
        arguments("not-a-statement", "", "void f() { 1 + 1; }"),
        arguments("no-return-type", "", "public f() {}"));
  }

  @ParameterizedTest(name = "{0}: {2}")
  @MethodSource("members")
  void aMemberGetsTheSentenceThatHelps(String expected, String imports, String members) {
    assertEquals(expected, first(imports, "public class Learner {\n" + members + "\n}"));
  }

  /** Expected help, imports, whole class. */
  static Stream<Arguments> classes() {
    String poll = "{ return Poll.ready(1); }";
    return Stream.of(
        arguments(
            "checked-in-poll InterruptedException",
            KIT,
            "class A implements Future<Integer> { public Poll<Integer> poll(Context cx)"
                + " { Thread.sleep(1); return Poll.ready(1); } }"),
        arguments(
            "checked-in-poll InterruptedException",
            KIT,
            "class A implements Future<Integer> {"
                + " public Poll<Integer> poll(Context cx) throws InterruptedException "
                + poll
                + " }"),
        arguments(
            "wrong-future",
            "import learn.kit.Poll; import learn.kit.Context; import java.util.concurrent.Future;",
            "class A implements Future<Integer> { public Poll<Integer> poll(Context cx) "
                + poll
                + " }"),
        arguments(
            "wrong-future",
            "import learn.kit.Poll; import learn.kit.Context; import java.util.concurrent.Future;",
            "abstract class A implements Future<Integer> { @Override public Poll<Integer>"
                + " poll(Context cx) "
                + poll
                + " }"),
        arguments("no-poll A", KIT, "class A implements Future<Integer> { }"),
        arguments(
            "no-poll A",
            KIT,
            "class A implements Future<Integer> { public Poll<Integer> poll() " + poll + " }"),
        arguments("missing-method A|run|Runnable", "", "class A implements Runnable { }"),
        arguments(
            "overrides-nothing",
            "",
            "class A { @Override public String toSTring() { return null; } }"),
        arguments(
            "must-be-public poll",
            KIT,
            "class A implements Future<Integer> { Poll<Integer> poll(Context cx) " + poll + " }"),
        arguments(
            "poll-returns",
            KIT,
            "abstract class A implements Future<Integer> { public int poll(Context cx) { return 1;"
                + " } }"),
        arguments("implements-interface", KIT, "class A extends Future<Integer> { }"),
        arguments("public-file Other|Other.java", "", "public class Other { }"));
  }

  @ParameterizedTest(name = "{0}: {2}")
  @MethodSource("classes")
  void aClassGetsTheSentenceThatHelps(String expected, String imports, String text) {
    assertEquals(expected, first(imports, text));
  }

  @Test
  void aFileOutsideItsPackageIsNamed() {
    var flag = new SourceFile("ch03_x/Flag.java", "package ch3;\npublic class Flag {}");
    var user = new SourceFile("ch03_x/User.java", "package ch03_x;\nclass User { Flag f; }");
    assertEquals(
        List.of("wrong-package ch03_x/Flag.java|package ch03_x;"),
        help(List.of(flag, user), Lang.EN));
  }

  @Test
  void everySentenceExistsInBothLanguagesAndFills() {
    var en = ResourceBundle.getBundle(CompilerHelp.BUNDLE, Locale.ENGLISH);
    var zh = ResourceBundle.getBundle(CompilerHelp.BUNDLE, Locale.CHINESE);
    assertEquals(Locale.CHINESE, zh.getLocale());
    assertEquals(new TreeSet<>(en.keySet()), new TreeSet<>(zh.keySet()));
    for (String key : en.keySet()) {
      for (var bundle : List.of(en, zh)) {
        String text = bundle.getString(key);
        assertTrue(!text.contains("'"), key + " has an apostrophe");
        assertEquals(filled(text), MessageFormat.format(text, "A", "B", "C"), key);
      }
    }
  }

  @Test
  void everyHelpThatIsGivenHasASentence() {
    var bundle = ResourceBundle.getBundle(CompilerHelp.BUNDLE, Locale.ENGLISH);
    Stream.concat(members(), classes())
        .map(a -> ((String) a.get()[0]).split(" ")[0])
        .filter(name -> !name.equals("none"))
        .forEach(name -> assertTrue(bundle.containsKey("help." + name), name));
  }

  private static String filled(String text) {
    return text.replace("{0}", "A").replace("{1}", "B").replace("{2}", "C");
  }

  /** The first diagnostic's help; asserted to be the same in both languages. */
  private static String first(String imports, String text) {
    var sources =
        List.of(new SourceFile("ch/Learner.java", "package ch;\n" + imports + "\n" + text + "\n"));
    var english = help(sources, Lang.EN);
    assertEquals(english, help(sources, Lang.ZH));
    return english.getFirst();
  }

  private static List<String> help(List<SourceFile> sources, Lang lang) {
    var help = new CompilerHelp(kit);
    return switch (new InMemoryCompiler(kit, lang).compile(sources, Map.of(), false)) {
      case Compiled.Refused refused ->
          refused.diagnostics().stream().map(d -> word(help.of(d, sources))).toList();
      case Compiled other -> throw new AssertionError(Arrays.asList(other, sources).toString());
    };
  }

  private static String word(Optional<Help> help) {
    return help.map(h -> (h.key() + " " + String.join("|", h.params())).strip().substring(5))
        .orElse("none");
  }
}
