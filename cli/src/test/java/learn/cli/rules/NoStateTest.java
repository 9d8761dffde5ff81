package learn.cli.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.List;
import java.util.Map;
import learn.cli.domain.SourceFile;
import learn.cli.domain.course.Rule;
import learn.protocol.Outcome;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NoStateTest {
  private static final Rule RULE = new Rule("no-state", Map.of("types", List.of("A")));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "A.data  | final class A { final long[] data = {}; }",
        "A.data  | record A(long data) { }",
        "A.n     | class A { private int n; }",
        "A.n     | class A { static int n; }",
        "B.n     | class A { } class B { static long n; }",
        "A.map   | class A { static final java.util.Map<Integer, long[]> map = new TreeMap<>(); }",
        "A.cells | class A { static final long[] cells = new long[3]; }",
        "A.cell  | class A { static final AtomicLong cell = new AtomicLong(); }",
        "B.data  | class A { } class B extends A { final long[] data = {}; }",
        "A.cell  | class A { static final Cell cell = new Cell(); } record Cell(long[] v) { }",
        "A.box   | class A { static final Box box = new Box(); } class Box { long v; }",
        "I.map   | class A { } interface I { Map<Integer, Long> map = new HashMap<>(); }"
      })
  void whatCanKeepSomethingIsTold(String field, String text) {
    var broken = assertInstanceOf(Outcome.Broken.class, judge(text));
    assertEquals(List.of(field), broken.findings().getFirst().says().params());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "class A { static final int WORDS = 6; static final String NAME = \"a\"; }",
        "class A { private static final A TYPE = new A(); }",
        "class A { enum State { START, DONE } static final State FIRST = State.START; }",
        "class A { static final int[] DATA = {2, 3, 4}; }",
        "class A { static final IntUnaryOperator DATA = i -> i + 2; }",
        "class A { static final Word R = new Word(5); record Word(int at) { } }",
        "class A { static final int[] DATA = new int[] {2, 3, 4}; }",
        "class A { static final List<Integer> DATA = List.of(2, 3, 4); }",
        "interface I { int WORDS = 6; } record A() implements I { }",
        "class A { record View(Mut<A> self) { long state() { return self.get(0); } } }",
        "class A { void f() { long[] local = new long[3]; } }",
        "class A { class B { int n; } }"
      })
  void constantsAndTheFieldsOfOthersAreNoState(String text) {
    assertEquals(new Outcome.Held(), judge(text));
  }

  private static Outcome judge(String text) {
    var source = new SourceFile("ch/A.java", "package ch;\n" + text);
    return Rules.judge(RULE, SourceTrees.of(List.of(source)));
  }
}
