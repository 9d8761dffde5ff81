package learn.cli.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import learn.cli.domain.SourceFile;
import learn.cli.domain.course.Rule;
import learn.protocol.Outcome;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NoHandingOutTest {
  private static final Rule RULE =
      new Rule(
          "no-handing-out",
          Map.of(
              "handles", List.of("learn.kit.mem.Mut", "learn.kit.mem.Owned"),
              "of", List.of("Pin"),
              "unless", List.of("learn.kit.mem.Unpin")));

  /** What a Pin may have: it takes handles, and gives them out where they are free. */
  private static final String PIN =
      """
      public static <M extends Layout> Pin<M> boxed(Owned<M> owner) { return null; }
      public static <M extends Layout & Unpin> Pin<M> of(Mut<M> place) { return null; }
      public static <M extends Layout & Unpin> Mut<M> getMut(Pin<M> pin) { return null; }
      public static <M extends Layout> void set(Pin<M> pin, Owned<M> value) { }
      public long get(int word) { return 0; }
      Mut<M> uncheckedMut() { return null; }
      private final Mut<M> place;
      Owned<M> box;
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Pin.place  | public Mut<M> place() { return null; }",
        "Pin.place  | protected learn.kit.mem.Mut<M> place() { return null; }",
        "Pin.box    | public Owned<M> box;",
        "Pin.peek   | public Optional<Mut<M>> peek() { return null; }",
        "Pin.update | public void update(Consumer<Mut<M>> f) { }",
        "Pin.map    | public <R> R map(Function<? super Mut<M>, R> f) { return null; }",
        "Pin.update | public void update(Body<M> f) { } interface Body<M> { void run(Mut<M> m); }",
        "Pin.open   | public static <N extends Layout> Mut<N> open(Pin<N> pin) { return null; }",
        "Pin.mix    | public <N extends Layout & Unpin> Mut<M> mix(Pin<N> pin) { return null; }",
        "Pin.ALL    | public static final Map<Pin<?>, Mut<?>> ALL = new HashMap<>();",
        "Pin.door   | public Door door() { return null; } public final class Door {"
            + " public Mut<M> open() { return null; } }",
        "Pin.view   | public View<M> view() { return null; } public record View<N>(Mut<N> mut) { }"
      })
  void aHandleThatGetsOutIsTold(String member, String members) {
    assertEquals(List.of(member), told(pin(members)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Pin.place   | public record Pin<M extends Layout>(Mut<M> place) { }",
        "Base.place  | public class Pin<M extends Layout> extends Base<M> { } class Base<M> {"
            + " public Mut<M> place(Pin<M> p) { return null; } }",
        "Peek.peek   | public class Pin<M extends Layout> implements Peek<M> { } interface Peek<M> {"
            + " default Mut<M> peek() { return null; } }",
        "Tools.open  | public class Tools { public static <M extends Layout> Mut<M> open(Pin<M> p)"
            + " { return null; } }"
      })
  void soIsOneInAnotherPlace(String member, String text) {
    assertEquals(List.of(member), told(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "private Mut<M> place() { return null; }",
        "Mut<M> place() { return null; }",
        "public boolean same(Mut<M> other) { return false; }",
        "public static Mut<Counter> counter(Pin<Counter> pin) { return null; }",
        "public static <N extends Steady> Mut<N> steady(Pin<N> pin) { return null; }",
        "public record Box<N>(Owned<N> owner) { }",
        "public View<Counter> view(Pin<Counter> p) { return null; } public record View<N>(Mut<N> m)"
            + " { }",
        "static final class Door { public Mut<?> open() { return null; } }",
        "public void each(Consumer<Pin<M>> f) { }",
        "public Object Owned() { return null; }"
      })
  void whatStaysInsideOrIsFreeIsLeftAlone(String members) {
    assertEquals(List.of(), told(pin(members)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "public class B { public static Owned<B> create(Mem m) { return null; } }",
        "class Tools { public static <M extends Layout> Mut<M> open(Pin<M> p) { return null; } }",
        "public class B { public static Pin<B> pinned(Owned<B> o) { return null; } }"
      })
  void soIsWhatHasNoPinOrCannotBeReached(String text) {
    assertEquals(List.of(), told(text));
  }

  private static String pin(String members) {
    return "public final class Pin<M extends Layout> { "
        + PIN
        + members
        + " } final class Counter implements Layout, Unpin { } interface Steady extends Layout,"
        + " Unpin { }";
  }

  private static List<String> told(String text) {
    var source = new SourceFile("ch/Pin.java", "package ch;\nimport learn.kit.mem.*;\n" + text);
    return switch (Rules.judge(RULE, SourceTrees.of(List.of(source)))) {
      case Outcome.Held _ -> List.of();
      case Outcome.Broken(var findings) -> findings.getFirst().says().params();
      case Outcome.NotRun notRun -> List.of(notRun.toString());
    };
  }
}
