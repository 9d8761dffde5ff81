package learn.cli.compile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import learn.cli.domain.Lang;
import learn.cli.domain.SourceFile;
import learn.cli.domain.course.Probe;
import learn.protocol.Evidence;
import learn.protocol.FindingCode;
import learn.protocol.Outcome;
import org.junit.jupiter.api.Test;

class ProbesTest {
  private static final InMemoryCompiler COMPILER =
      new InMemoryCompiler(ClassPath.of(List.of()), Lang.ZH);
  private static final String WRONG_CALL =
      """
      package ch04_pin;
      class Probe {
        void f(Pin p) {
          p.move(1, 2);
        }
      }
      """;

  @Test
  void aProbeThatMustCompile() {
    assertEquals(
        new Outcome.Held(), judge("package ch04_pin; class Probe { Pin p; }", Optional.empty()));
    assertEquals(
        "fails [Probe.java:4 compiler.err.cant.apply.symbol]",
        broken(judge(WRONG_CALL, Optional.empty())));
  }

  @Test
  void aProbeThatMustBeRefusedThereForThatReason() {
    assertEquals(
        new Outcome.Held(), judge(WRONG_CALL, refusal(4, "compiler.err.cant.apply.symbol")));
    assertEquals(
        "compiles [Probe.java:1 compiler.err.report.access]",
        broken(
            judge("package ch04_pin; class Probe {}", refusal(1, "compiler.err.report.access"))));
  }

  @Test
  void anOverloadedMethodIsRefusedForTheSameReason() {
    String overloaded = WRONG_CALL.replace("move", "turn");
    assertEquals(
        new Outcome.Held(), judge(overloaded, refusal(4, "compiler.err.cant.apply.symbol")));
  }

  @Test
  void aRefusalForAnotherReasonOrElsewhereSaysSo() {
    assertEquals(
        "fails-elsewhere [Probe.java:3 compiler.err.cant.apply.symbol,"
            + " Probe.java:4 compiler.err.cant.apply.symbol]",
        broken(judge(WRONG_CALL, refusal(3, "compiler.err.cant.apply.symbol"))));
    assertEquals(
        "fails-elsewhere [Probe.java:4 compiler.err.report.access,"
            + " Probe.java:4 compiler.err.cant.apply.symbol]",
        broken(judge(WRONG_CALL, refusal(4, "compiler.err.report.access"))));
  }

  @Test
  void aSecondFaultIsNotOverlooked() {
    assertEquals(
        "fails-elsewhere [Probe.java:4 compiler.err.cant.apply.symbol,"
            + " Probe.java:2 compiler.err.cant.resolve.location,"
            + " Probe.java:4 compiler.err.cant.apply.symbol]",
        broken(
            judge(
                WRONG_CALL.replace("class Probe {", "class Probe { Lost l;"),
                refusal(4, "compiler.err.cant.apply.symbol"))));
  }

  @Test
  void aCompilerThatBreaksDecidesNothing() {
    String deep = "class Probe { int x = " + "(".repeat(60_000) + "1" + ")".repeat(60_000) + "; }";
    var outcome = assertInstanceOf(Outcome.NotRun.class, judge(deep, Optional.empty()));
    assertInstanceOf(Outcome.Because.Undecided.class, outcome.because());
  }

  private static Optional<Probe.FailsAt> refusal(int line, String key) {
    return Optional.of(new Probe.FailsAt(line, key));
  }

  private static Outcome judge(String source, Optional<Probe.FailsAt> failsAt) {
    var pin =
        new SourceFile(
            "ch04_pin/Pin.java",
            "package ch04_pin; class Pin { void move() {} void turn() {} void turn(int n) {} }");
    var learner =
        assertInstanceOf(Compiled.Classes.class, COMPILER.compile(List.of(pin), Map.of(), false));
    return new Probes(COMPILER)
        .judge(new Probe("Probe.java", source, failsAt), "ch04_pin", learner.files(), false);
  }

  private static String broken(Outcome outcome) {
    var finding = assertInstanceOf(Outcome.Broken.class, outcome).findings().getFirst();
    assertEquals(FindingCode.RULE, finding.code());
    var facts = assertInstanceOf(Evidence.Facts.class, finding.evidence()).values();
    assertEquals(finding.says().params(), facts);
    return finding.says().key() + " " + facts;
  }
}
