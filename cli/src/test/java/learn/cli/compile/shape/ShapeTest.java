package learn.cli.compile.shape;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import learn.cli.compile.ClassPath;
import learn.cli.compile.Compiled;
import learn.cli.compile.InMemoryCompiler;
import learn.cli.compile.MiniKit;
import learn.cli.domain.Lang;
import learn.cli.domain.SourceFile;
import learn.protocol.Evidence;
import learn.protocol.FindingCode;
import learn.protocol.Place;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShapeTest {
  @TempDir static Path folder;
  private static ClassPath kit = ClassPath.of(List.of());

  @BeforeAll
  static void kit() {
    kit = MiniKit.in(folder);
  }

  private static final String REFERENCE =
      """
      public final class Flag implements Future<Unit> {
        public static final int LIMIT = Integer.parseInt("3");
        public int seen;
        public Flag() {}
        public Flag(String name) {}
        public void set() {}
        public boolean get(int index) { return true; }
        public static Future<Integer> answer() { return cx -> Poll.ready(1); }
        @Override public Poll<Unit> poll(Context cx) { return Poll.pending(); }
        public interface Listener { void heard(); }
        public record Pair(int a, int b) {}
        public enum State { ON, OFF }
      }
      """;

  private static final String GRADER =
      """
      class FlagGrader {
        void f(Flag.Listener l, Flag.Pair p) {
          Flag flag = new Flag();
          flag = new Flag("x");
          flag.set();
          boolean b = flag.get(Flag.LIMIT + flag.seen);
          flag.poll(new Context());
          flag.drop();
          Future<Integer> a = Flag.answer();
          java.util.function.Supplier<Future<Integer>> s = Flag::answer;
          l.heard();
          l.hashCode();
          if (p instanceof Flag.Pair(int x, int y)) flag.set();
          Flag[] many = {flag};
          many.clone();
          switch (Flag.State.ON) { case ON -> flag.hashCode(); default -> {} }
        }
      }
      """;

  @Test
  void theReferenceFits() {
    assertEquals(List.of(), differences(REFERENCE));
  }

  @Test
  void aMissingTypeIsNamedOnceWithoutItsNestedOnes() {
    assertEquals(List.of("public class Flag <- "), differences("class Entirely {}"));
  }

  @Test
  void aTypeOfAlmostThatNameIsShown() {
    assertEquals(
        List.of("public class Flag <- public class Flags"),
        differences("class X {}", "public class Flags {}"));
  }

  @Test
  void aNestedTypeThatIsMissingIsNamed() {
    assertEquals(
        List.of("public interface Flag.Listener <- "), without("public interface Listener"));
  }

  @Test
  void aClosedTypeIsToldBeforeItsMembers() {
    assertEquals(
        List.of("public class Flag <- class Flag"),
        differences("final class Flag { void other() {} }"));
  }

  @Test
  void aClassWhereAnInterfaceIsNeeded() {
    assertEquals(
        List.of("public interface Flag.Listener <- public abstract class Flag.Listener"),
        with(
            "public interface Listener { void heard(); }",
            "public static abstract class Listener { public abstract void heard(); }"));
  }

  @Test
  void anInterfaceOrAnAbstractClassWhereAClassIsNeeded() {
    assertEquals(
        List.of("public class Flag <- public interface Flag"),
        differences("public interface Flag {}"));
    assertEquals(
        List.of("public class Flag <- public abstract class Flag"),
        with("public final class Flag", "public abstract class Flag"));
  }

  @Test
  void aMissingMethod() {
    assertEquals(List.of("public void set() <- "), without("public void set()"));
  }

  @Test
  void aMethodOfAlmostThatName() {
    assertEquals(
        List.of("public static Future answer() <- public static Future awnser()"),
        with("Future<Integer> answer()", "Future<Integer> awnser()"));
  }

  @Test
  void otherParameters() {
    assertEquals(
        List.of("public boolean get(int) <- public boolean get(long, String)"),
        with("get(int index)", "get(long index, String s)"));
  }

  @Test
  void otherReturnType() {
    assertEquals(
        List.of("public boolean get(int) <- public int get(int)"),
        with(
            "public boolean get(int index) { return true; }",
            "public int get(int i) { return 1; }"));
  }

  @Test
  void twoTypesOfOneNameAreToldApart() {
    assertEquals(
        List.of(
            "public static learn.kit.Future answer() <-"
                + " public static java.util.concurrent.Future answer()"),
        with(
            "public static Future<Integer> answer() { return cx -> Poll.ready(1); }",
            "public static java.util.concurrent.Future<Integer> answer() { return null; }"));
  }

  @Test
  void staticOrNot() {
    assertEquals(
        List.of("public void set() <- public static void set()"),
        with("public void set()", "public static void set()"));
    assertEquals(
        List.of("public static Future answer() <- public Future answer()"),
        with("public static Future<Integer> answer()", "public Future<Integer> answer()"));
  }

  @Test
  void aMemberThatIsNotPublic() {
    assertEquals(
        List.of("public void set() <- private void set()"),
        with("public void set()", "private void set()"));
    assertEquals(
        List.of("public void set() <- protected void set()"),
        with("public void set()", "protected void set()"));
    assertEquals(List.of("public int seen <- int seen"), with("public int seen", "int seen"));
  }

  @Test
  void aConstructor() {
    assertEquals(List.of("public Flag() <- public Flag(String)"), without("public Flag() {}"));
    assertEquals(
        List.of("public Flag(String) <- public Flag(int)"),
        with("Flag(String name)", "Flag(int n)"));
  }

  @Test
  void aField() {
    assertEquals(
        List.of("public static int LIMIT <- public int LIMIT"),
        with("public static final int LIMIT", "public final int LIMIT"));
    assertEquals(
        List.of("public int seen <- public long seen"),
        with("public int seen", "public long seen"));
  }

  @Test
  void anEnumConstant() {
    assertEquals(
        List.of("public static Flag.State ON <- "),
        with("enum State { ON, OFF }", "enum State { YES, NO }"));
  }

  @Test
  void recordComponents() {
    assertEquals(
        List.of("public int a() <- public long a()"),
        with("record Pair(int a, int b)", "record Pair(long a, int b)"));
  }

  @Test
  void membersMayBeInherited() {
    assertEquals(
        List.of(),
        differences(
            REFERENCE
                .replace("public void set() {}", "")
                .replace(
                    "Flag implements Future<Unit>", "Flag extends Base implements Future<Unit>"),
            "class Base { public void set() {} }"));
  }

  @Test
  void defaultsOfTheKitAndTheJdkCount() {
    var grader = "class G { void f(Flag f) { f.size(); f.drop(); f.poll(null); f.getClass(); } }";
    var reference =
        "public class Flag extends java.util.ArrayList<String> implements Future<Unit> {"
            + " public Poll<Unit> poll(Context cx) { return null; } }";
    assertEquals(List.of(), differences(reference, grader, List.of(reference)));
    assertEquals(
        List.of("public int size() <- "),
        differences(
            reference,
            grader,
            List.of(reference.replace("extends java.util.ArrayList<String>", ""))));
  }

  @Test
  void anUnreadableSupertypeLeavesDoubt() {
    var grader = "class G { void f(Flag f) { f.size(); } }";
    var base = "class Base { public int size() { return 1; } }";
    var flag = "public class Flag extends Base {}";
    var own = new HashMap<>(compile("ch03_flag", List.of(flag, base), Map.of()));
    var graders = compile("grade.ch03_flag", List.of(grader), own);
    own.remove("ch03_flag.Base");
    assertEquals(List.of(), check(graders, own));
  }

  @Test
  void protectedWillDoForAGraderThatExtends() {
    var reference = "public class Flag { protected void hook() {} }";
    var grader = "class G extends Flag { void f() { hook(); } }";
    assertEquals(List.of(), differences(reference, grader, List.of(reference)));
  }

  @Test
  void aBridgeMethodCountsAsTheMethod() {
    assertEquals(
        List.of(),
        with(
            "@Override public Poll<Unit> poll(Context cx) { return Poll.pending(); }",
            "@Override public Poll.Ready<Unit> poll(Context cx) { return new"
                + " Poll.Ready<>(Unit.UNIT); }"));
  }

  @Test
  void carriedTypesAreLookedAtAsWell() {
    var queue =
        compile(
            "ch07_run_queue", List.of("public class Queue { public void push() {} }"), Map.of());
    var grader = "class G { void f(ch07_run_queue.Queue q) { q.push(); } }";
    var graders = compile("grade.ch03_flag", List.of(grader), queue);
    var other =
        compile("ch07_run_queue", List.of("public class Queue { public void add() {} }"), Map.of());
    assertEquals(List.of("public void push() <- "), check(graders, other));
  }

  @Test
  void theFindingPointsAtWhatWasFound() {
    var own =
        compile(
            "ch03_flag", List.of(REFERENCE.replace("void set()", "static void set()")), Map.of());
    var asked = new ArrayList<String>();
    var place = new Place("ch03_flag/Flag.java", 6, "declared");
    var findings =
        Shape.check(
            "ch03_flag",
            graders(),
            own,
            kit,
            about -> {
              asked.add(about);
              return Optional.of(place);
            });
    assertEquals(List.of("Flag.set"), asked);
    assertEquals(List.of(place), findings.getFirst().at());
    assertEquals(FindingCode.SHAPE_MISMATCH, findings.getFirst().code());
  }

  @Test
  void shadowingNamesClassesOfOtherPackages() {
    var files =
        List.of(
            new SourceFile(
                "ch03_flag/Flag.java", "package ch03_flag;\npublic class Flag { class In {} }"),
            new SourceFile(
                "ch03_flag/Poll.java",
                "// mine\npackage learn.kit;\npublic class Poll { class In {} }"),
            new SourceFile("ch03_flag/Bare.java", "class Bare {}"));
    var classes =
        assertInstanceOf(
            Compiled.Classes.class,
            new InMemoryCompiler(ClassPath.of(List.of()), Lang.EN).compile(files, Map.of(), false));
    var findings = Shadowing.check("ch03_flag", classes, Set.of("ch03_flag.Flag"), files);
    assertEquals(
        List.of(
            "[Bare, ch03_flag] 1",
            "[ch03_flag.Flag, ch03_flag] 1",
            "[learn.kit.Poll, ch03_flag] 2"),
        findings.stream()
            .map(f -> ((Evidence.Facts) f.evidence()).values() + " " + f.at().getFirst().line())
            .toList());
    assertEquals(2, Shadowing.check("ch03_flag", classes, Set.of(), files).size());
  }

  private List<String> without(String start) {
    String line =
        REFERENCE.lines().filter(l -> l.strip().startsWith(start)).findFirst().orElseThrow();
    return differences(REFERENCE.replace(line, ""));
  }

  private List<String> with(String old, String replacement) {
    String changed = REFERENCE.replace(old, replacement);
    assertEquals(false, changed.equals(REFERENCE));
    return differences(changed);
  }

  private static List<String> differences(String... learner) {
    return check(graders(), compile("ch03_flag", List.of(learner), Map.of()));
  }

  private static Map<String, byte[]> graders() {
    return compile(
        "grade.ch03_flag", List.of(GRADER), compile("ch03_flag", List.of(REFERENCE), Map.of()));
  }

  private static List<String> differences(String reference, String grader, List<String> learner) {
    var graders =
        compile(
            "grade.ch03_flag", List.of(grader), compile("ch03_flag", List.of(reference), Map.of()));
    return check(graders, compile("ch03_flag", learner, Map.of()));
  }

  private static List<String> check(Map<String, byte[]> graders, Map<String, byte[]> own) {
    return Shape.check("ch03_flag", graders, own, kit, _ -> Optional.empty()).stream()
        .map(f -> (Evidence.Member) f.evidence())
        .map(m -> m.needed() + " <- " + m.found())
        .toList();
  }

  private static Map<String, byte[]> compile(
      String packageName, List<String> texts, Map<String, byte[]> seen) {
    String head = "package " + packageName + "; import learn.kit.*;";
    if (packageName.startsWith("grade.")
        && seen.keySet().stream().anyMatch(n -> n.startsWith("ch03")))
      head += "import ch03_flag.*;";
    var sources = new ArrayList<SourceFile>();
    for (String text : texts) {
      String name = text.replaceFirst("(?s).*?(?:class|interface) (\\w+).*", "$1");
      sources.add(
          new SourceFile(packageName.replace('.', '/') + "/" + name + ".java", head + text));
    }
    return switch (new InMemoryCompiler(kit, Lang.EN).compile(sources, seen, false)) {
      case Compiled.Classes classes -> classes.files();
      case Compiled other -> throw new AssertionError(other);
    };
  }
}
