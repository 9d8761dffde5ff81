package learn.cli.usecase.assess;

import static learn.cli.progress.Courses.COUNT;
import static learn.cli.progress.Courses.LAZY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import learn.cli.compile.ClassPath;
import learn.cli.compile.InMemoryCompiler;
import learn.cli.domain.ExerciseId;
import learn.cli.domain.Lang;
import learn.cli.domain.SourceFile;
import learn.cli.domain.Verdict;
import learn.cli.domain.carry.Carried;
import learn.cli.domain.carry.Whose;
import learn.cli.domain.carry.Whose.Why;
import learn.cli.domain.course.Exercise;
import learn.cli.progress.Courses;
import learn.cli.usecase.carry.Carrying;
import org.junit.jupiter.api.Test;

/** {@code ch02-countdown} stands on {@code ch01-lazy}; both are carried over. */
final class GroundsTest {
  private static final String LAZY_REFERENCE =
      "package ch01_lazy; public class Work { public int one() { return 1; } }";
  private static final String LAZY_EXTRA =
      "package ch01_lazy; public class Work { public int one() { return 1; } public int two; }";
  private static final String COUNT_REFERENCE =
      "package ch02_countdown; public class Work { int n = new ch01_lazy.Work().one(); }";
  private static final String COUNT_EXTRA =
      "package ch02_countdown; public class Work { int n = new ch01_lazy.Work().two; }";

  private static final class References implements Carrying {
    private final Map<ExerciseId, String> texts;

    References(Map<ExerciseId, String> texts) {
      this.texts = texts;
    }

    @Override
    public List<Carried> under(Exercise exercise) {
      throw new AssertionError("nobody asks");
    }

    @Override
    public Carried reference(Exercise base, Why why) {
      return carried(base.id(), texts.get(base.id()), new Whose.Ours(why));
    }
  }

  private final Grounds grounds = grounds(LAZY_REFERENCE);

  private static Grounds grounds(String lazy) {
    ClassPath nothing = ClassPath.of(List.of());
    return new Grounds(
        new InMemoryCompiler(nothing, Lang.EN),
        new References(Map.of(LAZY, lazy, COUNT, COUNT_REFERENCE)));
  }

  private static Carried carried(ExerciseId id, String text, Whose whose) {
    SourceFile source = new SourceFile(id.packageName() + "/Work.java", text);
    return new Carried(Courses.buildingOn(id), List.of(source), whose);
  }

  private static Carried own(ExerciseId id, String text) {
    return carried(id, text, new Whose.Learners(Integer.toHexString(text.hashCode()), false));
  }

  private static List<String> whose(Ground ground) {
    return ground.carried().stream().map(c -> c.isLearners() ? "own" : c.whose().word()).toList();
  }

  @Test
  void ownCodeThatCompilesIsUsed() {
    Ground ground = grounds.of(List.of(own(LAZY, LAZY_EXTRA), own(COUNT, COUNT_EXTRA)), false);
    assertEquals(List.of("own", "own"), whose(ground));
    assertEquals(Set.of("ch01_lazy.Work", "ch02_countdown.Work"), ground.classes().keySet());
  }

  @Test
  void whatNoLongerCompilesGivesWayToItsReferenceAlone() {
    String stale = "package ch01_lazy; public class Work { learn.kit.Gone gone; }";
    Ground ground = grounds.of(List.of(own(LAZY, stale), own(COUNT, COUNT_REFERENCE)), false);
    assertEquals(List.of("reference stale", "own"), whose(ground));
  }

  @Test
  void whatLeansOnItGivesWayAsWell() {
    String stale = "package ch01_lazy; public class Work { learn.kit.Gone gone; int two; }";
    Ground ground = grounds.of(List.of(own(LAZY, stale), own(COUNT, COUNT_EXTRA)), false);
    assertEquals(List.of("reference stale", "reference stale"), whose(ground));
  }

  @Test
  void aClassThatIsNotAtHomeIsNotLetIn() {
    String stray = "package ch02_countdown; public class Work {}";
    Ground ground = grounds.of(List.of(own(LAZY, stray)), false);
    assertEquals(List.of("reference stale"), whose(ground));
    assertEquals(Set.of("ch01_lazy.Work"), ground.classes().keySet());
  }

  @Test
  void aReferenceThatDoesNotCompileIsNobodysFaultWhoSubmits() {
    Ground ground = grounds("package ch01_lazy; oops").of(List.of(own(LAZY, "oops")), false);
    assertEquals(
        new Verdict.Why("carried-unsound", List.of("ch01-lazy")), ground.fault().orElseThrow());
    assertTrue(ground.classes().isEmpty());
  }

  @Test
  void theSameIsCompiledOnce() {
    List<Carried> carried = List.of(own(LAZY, LAZY_EXTRA));
    assertSame(grounds.of(carried, false), grounds.of(List.copyOf(carried), false));
  }
}
