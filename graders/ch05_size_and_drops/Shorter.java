package grade.ch05_size_and_drops;

import ch05_size_and_drops.Body;
import ch05_size_and_drops.Op;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Makes a body shorter by one op or parameter at a time; what is left is still valid. */
final class Shorter {
  private Shorter() {}

  /** The body without all that does not matter to what holds of it. */
  static Body whileHolding(Predicate<Body> holds, Body body) {
    Body shortest = body;
    for (var next = next(holds, shortest); next.isPresent(); next = next(holds, shortest))
      shortest = next.get();
    return shortest;
  }

  private static Optional<Body> next(Predicate<Body> holds, Body b) {
    Stream<Body> fewerParams =
        b.params().stream().map(p -> new Body(without(b.params(), p), unsaid(p.v(), b.ops())));
    Stream<Body> fewerOps = shorter(b.ops()).map(ops -> new Body(b.params(), ops));
    return Stream.concat(fewerParams, fewerOps).filter(holds).findFirst();
  }

  private static Stream<List<Op>> shorter(List<Op> ops) {
    return IntStream.range(0, ops.size()).boxed().flatMap(i -> shorter(ops, i));
  }

  /** Without the i-th op, or with a shorter one in its place. */
  private static Stream<List<Op>> shorter(List<Op> ops, int i) {
    Op op = ops.get(i);
    List<Op> others = without(ops, op);
    Stream<List<Op>> inner =
        op instanceof Op.Scope(List<Op> body)
            ? shorter(body).map(b -> with(ops, i, b))
            : Stream.of();
    return Stream.concat(
        Stream.of(op instanceof Op.Let let ? unsaid(let.v(), others) : others), inner);
  }

  private static List<Op> with(List<Op> ops, int i, List<Op> scope) {
    List<Op> changed = new ArrayList<>(ops);
    changed.set(i, new Op.Scope(scope));
    return changed;
  }

  private static <T> List<T> without(List<T> all, T one) {
    return all.stream().filter(each -> each != one).toList();
  }

  private static List<Op> unsaid(String v, List<Op> ops) {
    return ops.stream().filter(op -> !isAbout(v, op)).map(op -> unsaid(v, op)).toList();
  }

  private static Op unsaid(String v, Op op) {
    return op instanceof Op.Scope(List<Op> body) ? new Op.Scope(unsaid(v, body)) : op;
  }

  private static boolean isAbout(String v, Op op) {
    return switch (op) {
      case Op.Use(String name) -> name.equals(v);
      case Op.MoveOut(String name) -> name.equals(v);
      case Op.DropNow(String name) -> name.equals(v);
      case Op.Let _, Op.Scope _, Op.Await _, Op.AwaitBoxed _ -> false;
    };
  }
}
