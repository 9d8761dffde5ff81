package grade.ch05_size_and_drops;

import static grade.ch05_size_and_drops.Ops.await;
import static grade.ch05_size_and_drops.Ops.body;
import static grade.ch05_size_and_drops.Ops.boxed;
import static grade.ch05_size_and_drops.Ops.drop;
import static grade.ch05_size_and_drops.Ops.guard;
import static grade.ch05_size_and_drops.Ops.move;
import static grade.ch05_size_and_drops.Ops.plain;
import static grade.ch05_size_and_drops.Ops.scope;
import static grade.ch05_size_and_drops.Ops.use;

import ch05_size_and_drops.Body;
import ch05_size_and_drops.Op;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import learn.grade.Check;
import learn.grade.Expect;

final class LowerGrader {
  private static final Op FILE = guard("file", 4);
  private static final Op CONN = guard("conn", 2);
  private static final Op LOCK = guard("lock", 1);

  @Check("variant-count")
  void variantCount() {
    Lowered two = Lowered.of(body(await("load", 3), await("save", 2)));
    Expect.equal(List.of("Start", "Await1", "Await2", "Done"), two.names(), "two-awaits");
    names(List.of("Start", "Done"), body(plain("n", 1), use("n")));
    Op inner = scope(await("b", 1), scope(boxed("c")), await("d", 1));
    names(
        List.of("Start", "Await1", "Await2", "Await3", "Await4", "Done"),
        body(await("a", 1), inner));
    ends();
  }

  private static void names(List<String> expected, Body b) {
    Expect.equal(expected, Lowered.of(b).names(), "names", Source.of(b));
  }

  private static void ends() {
    List<Op.Let> params = List.of(new Op.Let("cart", 3, false), new Op.Let("bag", 2, true));
    Lowered b = Lowered.of(new Body(params, List.of(move("bag"), await("pay", 1))));
    b.stores("Start", Map.of("cart", 3, "bag", 2));
    b.stores("Done", Map.of());
  }

  @Check("plain-dead-not-stored")
  void plainDeadNotStored() {
    Op buf = plain("buf", 1_000);
    Lowered.of(body(buf, use("buf"), await("send", 3))).stores("Await1", Map.of("send", 3));
    Map<String, Integer> both = Map.of("buf", 1_000, "send", 3);
    Lowered.of(body(buf, await("send", 3), use("buf"))).stores("Await1", both);
    Lowered.of(body(buf, await("send", 3), move("buf"))).stores("Await1", both);
    Lowered.of(body(buf, await("send", 3), scope(use("buf")))).stores("Await1", both);
    Lowered between = Lowered.of(body(buf, await("send", 3), use("buf"), await("log", 1)));
    between.stores("Await1", both);
    between.stores("Await2", Map.of("log", 1));
    List<Op.Let> param = List.of(new Op.Let("id", 2, false));
    Lowered.of(new Body(param, List.of(use("id"), await("send", 3))))
        .stores("Await1", Map.of("send", 3));
    Lowered.of(new Body(param, List.of(await("send", 3), use("id"))))
        .stores("Await1", Map.of("id", 2, "send", 3));
  }

  @Check("max-not-sum")
  void maxNotSum() {
    Op first = scope(plain("a", 100), await("load", 3), use("a"));
    Op second = scope(plain("b", 100), await("save", 2), use("b"));
    Lowered.of(body(first, second)).weighs(1 + 100 + 3);
    Lowered.of(body(await("load", 3), await("save", 7))).weighs(1 + 7);
    List<Op.Let> big = List.of(new Op.Let("big", 50, false));
    Lowered.of(new Body(big, List.of(use("big"), await("load", 3)))).weighs(1 + 50);
    Lowered.of(body()).weighs(1);
  }

  @Check("guard-lives-to-scope-end")
  void guardLivesToScopeEnd() {
    Map<String, Integer> both = Map.of("lock", 1, "send", 3);
    Map<String, Integer> alone = Map.of("send", 3);
    Op send = await("send", 3);
    Lowered.of(body(LOCK, use("lock"), send)).stores("Await1", both);
    Lowered.of(body(scope(LOCK, use("lock")), send)).stores("Await1", alone);
    Lowered.of(body(LOCK, drop("lock"), send)).stores("Await1", alone);
    Lowered.of(body(send, LOCK, use("lock"))).stores("Await1", alone);
    List<Op.Let> param = List.of(new Op.Let("lock", 1, true));
    Lowered.of(new Body(param, List.of(send))).stores("Await1", both);
    Lowered late = Lowered.of(body(LOCK, send, drop("lock"), await("log", 2)));
    late.stores("Await1", both);
    late.stores("Await2", Map.of("log", 2));
    Lowered inner = Lowered.of(body(FILE, scope(LOCK, send), await("log", 2)));
    inner.stores("Await1", Map.of("file", 4, "lock", 1, "send", 3));
    inner.stores("Await2", Map.of("file", 4, "log", 2));
  }

  @Check("moved-out")
  void movedOut() {
    Lowered moved = Lowered.of(body(LOCK, move("lock"), await("send", 3)));
    moved.stores("Await1", Map.of("send", 3));
    moved.drops(1, List.of("send"));
    Lowered.of(body(plain("id", 2), use("id"), move("id"), await("send", 3)))
        .stores("Await1", Map.of("send", 3));
    Lowered between =
        Lowered.of(body(FILE, await("send", 3), scope(move("file")), await("log", 1)));
    between.stores("Await1", Map.of("file", 4, "send", 3));
    between.stores("Await2", Map.of("log", 1));
    between.drops(2, List.of("log"));
    List<Op.Let> param = List.of(new Op.Let("file", 4, true));
    Lowered.of(new Body(param, List.of(move("file"), await("send", 3)))).drops(1, List.of("send"));
  }

  @Check("cancel-order")
  void cancelOrder() {
    Op send = await("send", 3);
    List<Op.Let> params = List.of(new Op.Let("zip", 1, true), new Op.Let("arc", 1, true));
    Lowered.of(body(LOCK, FILE, send)).drops(1, List.of("send", "file", "lock"));
    Lowered.of(new Body(params, List.of(send))).drops(1, List.of("send", "arc", "zip"));
    Lowered.of(new Body(params, List.of(LOCK, CONN, send)))
        .drops(1, List.of("send", "conn", "lock", "arc", "zip"));
    Lowered inner = Lowered.of(body(FILE, scope(LOCK, send), CONN, await("log", 1)));
    inner.drops(1, List.of("send", "lock", "file"));
    inner.drops(2, List.of("log", "conn", "file"));
    Lowered.of(body(FILE, plain("id", 2), LOCK, send, use("id")))
        .drops(1, List.of("send", "lock", "file"));
    Lowered.of(body(FILE, LOCK, drop("file"), CONN, boxed("send")))
        .drops(1, List.of("send", "conn", "lock"));
  }

  @Check("boxed")
  void boxedIsOneWord() {
    Lowered b = Lowered.of(body(plain("id", 2), boxed("send"), use("id"), await("log", 7)));
    b.stores("Await1", Map.of("id", 2, "send", 1));
    b.stores("Await2", Map.of("log", 7));
    Lowered.of(body(boxed("send"))).weighs(1 + 1);
  }

  @Check("lint")
  void lint() {
    Op send = await("send", 3);
    Op log = boxed("log");
    Lowered.of(body(LOCK, use("lock"), send)).holds(List.of("lock"));
    Lowered.of(body(scope(LOCK, use("lock")), send)).holds(List.of());
    Lowered.of(body(plain("id", 2), send, use("id"))).holds(List.of());
    Lowered.of(body(LOCK, FILE, send, log)).holds(List.of("lock", "file"));
    Lowered.of(body(LOCK, send, move("lock"), CONN, log)).holds(List.of("lock", "conn"));
    Lowered.of(body(LOCK, drop("lock"), FILE, move("file"), send, CONN)).holds(List.of());
    List<Op.Let> params = List.of(new Op.Let("zip", 1, true), new Op.Let("id", 1, false));
    Lowered.of(new Body(params, List.of(CONN, log))).holds(List.of("zip", "conn"));
  }

  @Check("random-bodies")
  void randomBodies() {
    LongStream.range(0, Lowered.RANDOM_BODIES)
        .mapToObj(Lowered::random)
        .filter(Lowered::differs)
        .min(Comparator.comparingInt(b -> b.source().length()))
        .ifPresent(b -> b.shortest().tellDifference());
  }
}
