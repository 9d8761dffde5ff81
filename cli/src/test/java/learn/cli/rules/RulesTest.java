package learn.cli.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import learn.cli.domain.SourceFile;
import learn.cli.domain.course.Rule;
import learn.protocol.FindingCode;
import learn.protocol.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RulesTest {
  private static final Rule NO_LAB =
      new Rule("forbid-type", Map.of("types", List.of("learn.kit.sim.Lab")));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "import learn.kit.sim.Lab; class A { }",
        "import static learn.kit.sim.Lab.*; class A { Object o = simulate(); }",
        "import static learn.kit.sim.Lab.simulate; class A { }",
        "import learn.kit.sim.Lab.*; class A { }",
        "import learn.kit.sim.*; class A { int x = Lab.simulate(); }",
        "import learn.kit.sim.*; class A { Runnable r = Lab::simulate; }",
        "import learn.kit.sim.*; class A { Object f() { return new Lab(); } }",
        "import learn.kit.sim.*; class A { java.util.List<Lab> labs; }",
        "import learn.kit.sim.*; class A { Class<?> c = Lab.class; }",
        "import learn.kit.sim.*; class A extends Lab { }",
        "import learn.kit.sim.*; class A { boolean f(Object o) { return o instanceof Lab; } }",
        "import learn.kit.sim.*; class A { Object f(Object o) { return (Lab) o; } }",
        "import learn.kit.sim.*; class A { void f() { L\\u0061b.simulate(); } }",
        "import learn.kit.sim.*; class A { Object x = Lab.Inner.DEEP.field; }",
        "import learn.kit.sim.*; class A { Lab.Inner in; }",
        "import learn.kit.sim.*; @Lab class A { }",
        "class A { Object x = learn.kit.sim.Lab.simulate(); }",
        "class A { Object x = learn . kit /* */ . sim . Lab . simulate(); }",
        "class A { learn.kit.sim.Lab lab; }",
        "class A { Runnable r = learn.kit.sim.Lab::simulate; }",
        "import learn.kit.sim.*; class A { void f() { var lab = 1; Lab.simulate(); int Lab = 2; }"
            + " }",
        "import learn.kit.sim.*; class A { void f() { Lab.simulate(); } class B { int Lab; } }",
        "import learn.kit.sim.*; class A { void f() { Lab.simulate(); } } class B { class Lab {} }",
        "import learn.kit.sim.*; class A { int Lab; Lab field; }",
        "import module java.base; import learn.kit.sim.*; class A { Object o = Lab.simulate(); }"
      })
  void forbidTypeFindsEveryUse(String text) {
    assertEquals(List.of("Lab"), broken(NO_LAB, text).findings().getFirst().says().params());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "import learn.kit.sim.*; /** see {@link Lab} */ class A { String s = \"Lab.simulate()\"; }",
        "import learn.kit.sim.*; class A { // Lab.simulate()\n }",
        "import learn.kit.sim.*; class A { static class Lab { static int simulate() { return 1; } }"
            + " int x = Lab.simulate(); }",
        "import learn.kit.sim.*; class A { Lab l; } class Lab { }",
        "import other.Lab; import learn.kit.sim.*; class A { Lab l; }",
        "import learn.kit.sim.*; class A<Lab> { Lab l; }",
        "import learn.kit.sim.*; class A { <Lab> void f(Lab l) { } }",
        "import learn.kit.sim.*; class A { void f() { record Lab() {} new Lab(); } }",
        "import learn.kit.sim.*; class A { void f() { class Lab {} Lab l; } }",
        "import learn.kit.sim.*; class A extends B { Lab l; } class B { static class Lab { } }",
        "import learn.kit.sim.*; class A { String Lab; int f() { return Lab.length(); } }",
        "import learn.kit.sim.*; class A { int f(String Lab) { return Lab.length(); } }",
        "import learn.kit.sim.*; class A { int f() { String Lab = \"\"; return Lab.length(); } }",
        "import learn.kit.sim.*; class A { void f() { for (String Lab : l()) Lab.length(); } }",
        "import learn.kit.sim.*; record A(String Lab) { int f() { return Lab.length(); } }",
        "import learn.kit.sim.*; class A { F f = Lab -> Lab.length(); }",
        "import learn.kit.sim.*; class A { F f(String Lab) { return Lab::length; } }",
        "import learn.kit.sim.*; class A { void Lab() { Lab(); this.Lab(); } }",
        "import learn.kit.sim.*; class A { Laboratory l; MyLab m; x.Lab n; }",
        "class A { Lab l; }",
        "class A { Object o = sim.Lab.simulate(); }",
        ""
      })
  void forbidTypeLeavesTheRestAlone(String text) {
    assertEquals(new Outcome.Held(), judge(NO_LAB, text));
  }

  @Test
  void typesOfJavaLangNeedNoImport() {
    var noThreads = new Rule("forbid-type", Map.of("types", List.of("java.lang.Thread")));
    broken(noThreads, "class A { void f() { Thread.yield(); } }");
    assertEquals(new Outcome.Held(), judge(noThreads, "class A { Thread t; } class Thread { }"));
  }

  @Test
  void moduleImportsBringTypes() {
    var noLatch = new Rule("forbid-type", Map.of("types", List.of("java.util.concurrent.Future")));
    broken(noLatch, "import module java.base; class A { Future<String> l; }");
    broken(noLatch, "import module java.se; class A { Future<String> l; }");
    broken(noLatch, "import module java.base; import java.util.*; class A { Future<String> l; }");
    var kitFirst = "import module java.base; import learn.kit.*; class A { Future<String> l; }";
    assertEquals(new Outcome.Held(), judge(noLatch, kitFirst));
    assertEquals(
        new Outcome.Held(), judge(noLatch, "import module java.sql.rowset; class A { Future f; }"));
  }

  @Test
  void aTypeOfTheOwnPackageNeedsNoImport() {
    var noMill = new Rule("forbid-type", Map.of("types", List.of("ch.Mill")));
    broken(noMill, "class A { Mill m; }");
    assertEquals(new Outcome.Held(), judge(noMill, "class A { class Mill { } Mill m; }"));
  }

  @Test
  void aTypeOfTheSourcesWinsAcrossFiles() {
    var trees =
        SourceTrees.of(
            List.of(
                new SourceFile(
                    "ch/A.java", "package ch; import learn.kit.sim.*; class A { Lab l; }"),
                new SourceFile("ch/Lab.java", "package ch; class Lab { }")));
    assertEquals(new Outcome.Held(), Rules.judge(NO_LAB, trees));
  }

  @Test
  void aFindingNamesEveryPlaceInOrder() {
    var finding =
        broken(
                NO_LAB,
                "\n"
                    + "import learn.kit.sim.Lab;\n"
                    + "class A {\n"
                    + " Lab a;\n"
                    + " Object b =\n"
                    + "  Lab.simulate();\n"
                    + "}")
            .findings()
            .getFirst();
    assertEquals(FindingCode.RULE, finding.code());
    assertEquals("forbid-type", finding.says().key());
    assertEquals(
        List.of("ch/A.java:2 used", "ch/A.java:4 used", "ch/A.java:6 used"),
        finding.at().stream().map(p -> p.file() + ":" + p.line() + " " + p.role()).toList());
  }

  static Stream<String> forbiddenCalls() {
    return Stream.of(
        "class A { void f() { Thread.sleep(1); } }",
        "class A { void f() { java.lang.Thread.sleep(1); } }",
        "import static java.lang.Thread.sleep; class A { void f() { sleep(1); } }",
        "import static java.lang.Thread.*; class A { void f() { sleep(1); } }",
        "class A { F f = Thread::sleep; }",
        "class A { void f(Thread t) { t.join(); } }",
        "class A { void f() { join(); } }",
        "class A { F f(Thread t) { return t::join; } }",
        "import java.util.concurrent.locks.*; class A { void f() { LockSupport.park(); } }",
        "import java.util.concurrent.locks.LockSupport; class A { F f = LockSupport::park; }");
  }

  private static final Rule NO_WAITING =
      new Rule(
          "forbid-call",
          Map.of(
              "calls",
              List.of("Thread.sleep", "join", "java.util.concurrent.locks.LockSupport.park")));

  @ParameterizedTest
  @MethodSource("forbiddenCalls")
  void forbidCallFindsEveryCall(String text) {
    broken(NO_WAITING, text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "class A { void f() { Clock.sleep(1); sleep(1); } void sleep(int n) { } }",
        "import static java.lang.Thread.*; class A { void f() { sleep(1); } void sleep(int n) { }"
            + " }",
        "class A { void f() { Thread.sleep(1); } static class Thread { static void sleep(int n) { }"
            + " } }",
        "class A { void f(Clock Thread) { Thread.sleep(1); } }",
        "class A { int join; int f() { return join; } }",
        "class A { void f() { LockSupport.park(); } }",
        "class A { void f() { Thread.sleepy(1); } }"
      })
  void forbidCallLeavesTheRestAlone(String text) {
    assertEquals(new Outcome.Held(), judge(NO_WAITING, text));
  }

  @Test
  void noMutableStatic() {
    var rule = new Rule("no-mutable-static", Map.of());
    var finding =
        broken(rule, "class A {\n static int a, b;\n class B {\n private static long c;\n}\n}")
            .findings()
            .getFirst();
    assertEquals(List.of("A.a", "A.b", "B.c"), finding.says().params());
    assertEquals(List.of(2, 4), finding.at().stream().map(p -> p.line()).toList());
    assertEquals("declared", finding.at().getFirst().role());
    assertEquals(
        new Outcome.Held(),
        judge(
            rule,
            "class A { static final int a = 1; int b; static void f() { int c; } interface I { int"
                + " d = 1; } }"));
  }

  @Test
  void fieldMustBeFinal() {
    var rule = new Rule("field-must-be-final", Map.of("fields", List.of("A.lock", "Slot.*")));
    var text = "class A { Object lock; Object other; class Slot { int x; final int y = 1; } }";
    assertEquals(
        List.of("A.lock", "Slot.x"), broken(rule, text).findings().getFirst().says().params());
    assertEquals(new Outcome.Held(), judge(rule, "class A { final Object lock = 1; int lock2; }"));
  }

  private static final Rule ONE_STATE =
      new Rule("one-mutable-field", Map.of("of", List.of("A"), "type", List.of("State")));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "class A { State state; int step; }",
        "class A { State state, step; }",
        "class A { State state; static int step; }",
        "class A { static State step; }",
        "class A { State state; class B { int step; } }",
        "class A { State state; class B { State step; } }",
        "class A { int step; }",
        "class A { State state; final int[] step = {}; }",
        "class A { State state; final int step[] = {}; }",
        "import java.util.*; class A { State state; final List<String> step; }",
        "import module java.base; class A { State state; final HashMap<String, String> step; }",
        "class A { State state; final java.util.ArrayDeque<String> step = null; }",
        "import java.util.concurrent.*; class A { final ConcurrentHashMap<String, String> step; }",
        "import java.util.concurrent.atomic.*; class A { final AtomicReference<State> step; }"
      })
  void oneMutableFieldFindsTheOthers(String text) {
    var what = broken(ONE_STATE, text).findings().getFirst().says().params();
    assertTrue(what.getFirst().endsWith(".step"), what::toString);
    assertEquals(1, what.size());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "class A { State state; }",
        "class A { A.State state; final int size; final String name; }",
        "class A { State state; static final int[] PRIMES = {2}; interface I { int[] a = {}; } }",
        "import java.util.*; class A { State state; static final List<String> ALL = List.of(); }",
        "import java.util.*; class A { State state; final Optional<String> name; }",
        "class A { State state; final List<String> all; } class List<T> { }",
        "class A { State state; record Quoting(java.util.List<String> cart) { } }",
        "class A { int f() { int[] a = {}; int b = 1; return b; } }"
      })
  void oneMutableFieldLeavesTheRestAlone(String text) {
    assertEquals(new Outcome.Held(), judge(ONE_STATE, text));
  }

  @Test
  void whatCannotBeParsedIsNotJudged() {
    assertEquals("unparsable [ch/A.java:2]", undecided(judge(NO_LAB, "class A {\n int = ; }")));
    assertEquals(
        "unknown-rule [no-such]", undecided(judge(new Rule("no-such", Map.of()), "class A { }")));
  }

  @Test
  void nothingIsParsedBeforeItIsAskedFor() {
    var trees = SourceTrees.of(List.of(new SourceFile("ch/A.java", "not Java")));
    assertTrue(Rules.judge(new Rule("no-such", Map.of()), trees) instanceof Outcome.NotRun);
    assertThrows(UnsupportedOperationException.class, () -> trees.parsed().units().clear());
  }

  @Test
  void theNamesAreTheRulesThatExist() {
    assertEquals(
        Set.of(
            "forbid-type",
            "forbid-call",
            "no-handing-out",
            "no-mutable-static",
            "no-state",
            "field-must-be-final",
            "one-mutable-field"),
        Rules.names());
    assertEquals(Set.of("types"), Rules.params("forbid-type"));
    assertEquals(Set.of(), Rules.params("no-such"));
    for (String name : Rules.names()) {
      assertEquals(new Outcome.Held(), judge(new Rule(name, Map.of()), "class A { }"));
    }
  }

  /** All of this is Java 25 as far as syntax goes: none may end unparsable. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "import module java.base; class A { }",
        "class A { A(int x) { if (x < 0) throw new Error(); super(); } }",
        "class A { int f(Object o) { return switch (o) { case R(var v, _) when v > 1 -> v; default"
            + " -> 0; }; } record R(int a, int b) {} }",
        "class A { void f() { try { g(); } catch (Exception _) { } for (var _ : l()) { } F f = _ ->"
            + " 1; } }",
        "class A { void f() { while (true) switch (s) { case ON -> { return; } case null, default"
            + " -> { continue; } } } }",
        "sealed interface A permits B, C { } record B() implements A { B { } } final class C"
            + " implements A { }",
        "class A { String s = \"\"\"\n  a \\\n  \"b\"\n  \"\"\"; }",
        "class A { void f(Object o) { if (!(o instanceof String s && s.length() > 1)) return; } }",
        "class A { int yield = 1, record = 2, sealed = 3, when = 4, module = 5, permits = 6; }",
        "enum A { X { void f() { } }, Y(); A() { } void f() { } }",
        "class A { <T extends Comparable<? super T> & Runnable> void f(T... ts) throws Exception {"
            + " } }",
        "class A { int[] a[] = {{1}}; int f()[] { return a[0]; } }",
        "class A { void f(A this, final @Deprecated int x) { label: for (;;) break label; } }",
        "class A { Runnable r = (Runnable & java.io.Serializable) () -> { }; Object o = new"
            + " Object() { { } }; }",
        "class A { int f(int k) { int r = switch (k) { case 1, 2: yield 3; default: yield 4; };"
            + " return r; } }",
        "class A { int x = 1_000 + 0xFF + 0b11 + 'a' + (int) 1e3f; int y = x >>> 2; }",
        "class A { void f() { interface I { } record R(int x) { } I i; } }",
        "void main() { IO.println(1); }"
      })
  void whatJavacAcceptsCanBeParsed(String text) {
    assertEquals(new Outcome.Held(), judge(NO_LAB, text));
  }

  /** A limit of JavaParser (its issue 3990); when this fails, move the text to the list above. */
  @Test
  void aLocalEnumIsNotJudged() {
    assertEquals(
        "unparsable [ch/A.java:1]",
        undecided(judge(NO_LAB, "class A { void f() { enum E { ON } } }")));
  }

  private static Outcome.Broken broken(Rule rule, String text) {
    return assertInstanceOf(Outcome.Broken.class, judge(rule, text), text);
  }

  private static String undecided(Outcome outcome) {
    var notRun = assertInstanceOf(Outcome.NotRun.class, outcome);
    var because = assertInstanceOf(Outcome.Because.Undecided.class, notRun.because());
    return because.reason() + " " + because.facts();
  }

  private static Outcome judge(Rule rule, String text) {
    var source = new SourceFile("ch/A.java", "package ch; " + text);
    var bare = new SourceFile("ch/A.java", text);
    return Rules.judge(rule, SourceTrees.of(List.of(text.startsWith("void main") ? bare : source)));
  }
}
