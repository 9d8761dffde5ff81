package grade.ch05_size_and_drops;

import ch05_size_and_drops.Body;
import ch05_size_and_drops.Op;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A body on one line, nearly as one would write it: {@code fn(p: 1) { let g: 2 + Drop; f(3).await;
 * use(p); }}. The numbers are words.
 */
final class Source {
  private Source() {}

  static String of(Body b) {
    String params = b.params().stream().map(Source::value).collect(Collectors.joining(", "));
    return "fn(" + params + ") " + block(b.ops());
  }

  private static String block(List<Op> ops) {
    return ops.stream().map(Source::of).collect(Collectors.joining(" ", "{ ", " }"));
  }

  private static String of(Op op) {
    return switch (op) {
      case Op.Let let -> "let " + value(let) + ";";
      case Op.Use(String v) -> "use(" + v + ");";
      case Op.MoveOut(String v) -> "move(" + v + ");";
      case Op.DropNow(String v) -> "drop(" + v + ");";
      case Op.Scope(List<Op> body) -> block(body);
      case Op.Await(String fut, int words) -> fut + "(" + words + ").await;";
      case Op.AwaitBoxed(String fut) -> "box " + fut + ".await;";
    };
  }

  private static String value(Op.Let let) {
    return let.v() + ": " + let.words() + (let.hasDrop() ? " + Drop" : "");
  }
}
