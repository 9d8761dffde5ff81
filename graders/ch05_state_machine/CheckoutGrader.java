package grade.ch05_state_machine;

import ch05_state_machine.Checkout;
import ch05_state_machine.Failure;
import ch05_state_machine.Quote;
import ch05_state_machine.Receipt;
import java.util.List;
import learn.grade.Check;
import learn.grade.Expect;
import learn.grade.Reach;
import learn.kit.Poll;
import learn.kit.Result;
import learn.kit.test.ProbeWaker;

final class CheckoutGrader {
  private static final List<String> STATES =
      List.of("Start", "Quoting", "Holding", "Shipping", "Capturing", "Done");
  // Four children, two Pendings each, and the poll in which the last one is Ready.
  private static final int POLLS = 9;
  private static final int PLENTY = 3 * POLLS;

  private final ProbeWaker waker = new ProbeWaker();

  @Check("lazy-start")
  void lazyStart() {
    Shop shop = Shop.answering(Answers.BY_HAND);
    Checkout checkout = shop.checkout();
    nothingCalled(shop, "at-construction");
    checkout.drop();
    nothingCalled(shop, "in-drop");
  }

  private static void nothingCalled(Shop shop, String otherwise) {
    if (!shop.calls().isEmpty())
      Expect.equal(List.of(), shop.calls(), otherwise, shop.calls().getFirst());
  }

  @Check("one-child-at-a-time")
  void oneChildAtATime() {
    Shop shop = Shop.answering(Answers.BY_HAND);
    Checkout checkout = shop.checkout();
    for (int n = 0; n < Shop.STEPS.size(); n++) awaitsOnly(n, poll(checkout), shop);
    readyWith(Result.ok(Shop.RECEIPT), poll(checkout), "still-pending");
  }

  private static void awaitsOnly(int n, Poll<?> poll, Shop shop) {
    String step = Shop.STEPS.get(n);
    List<String> expected = Shop.STEPS.subList(0, n + 1);
    Expect.that(shop.calls().contains(step), expected, shop.calls(), "not-called", step);
    if (shop.calls().size() > n + 1)
      Expect.equal(expected, shop.calls(), "called-early", shop.calls().get(n + 1), step);
    for (Shop.Wrong call : shop.wrongArguments())
      Expect.equal(call.expected(), call.seen(), "wrong-argument", call.name());
    Expect.pending(poll, "ready-early", step);
    shop.complete();
  }

  @Check("runs-through-ready-awaits")
  void runsThroughReadyAwaits() {
    Shop shop = Shop.answering(Answers.AT_ONCE);
    Poll<Result<Receipt, Failure>> poll = poll(shop.checkout());
    String last = shop.calls().isEmpty() ? "" : shop.calls().getLast();
    readyWith(Result.ok(Shop.RECEIPT), poll, waker.wakes() > 0 ? "yields" : "stopped", last);
  }

  @Check("pending-keeps-state")
  void pendingKeepsState() {
    Shop shop = Shop.answering(Answers.LATER);
    Checkout checkout = shop.checkout();
    for (int n = 1; n < POLLS; n++) pendingOnce(checkout, shop);
    int before = waker.wakes();
    Expect.ready(poll(checkout), "more-polls", POLLS);
    Expect.equal(before, waker.wakes(), "own-wakes");
    passesTheContextOn();
  }

  private void pendingOnce(Checkout checkout, Shop shop) {
    int before = waker.wakes();
    Expect.pending(poll(checkout), "ready-early");
    calledOnce(shop);
    int wakes = waker.wakes() - before;
    Expect.that(wakes > 0, 1, wakes, "no-wake", shop.calls().getLast());
    Expect.equal(1, wakes, "own-wakes");
  }

  private static void calledOnce(Shop shop) {
    Expect.that(!shop.calls().isEmpty(), List.of("quote"), List.of(), "never-called");
    String last = shop.calls().getLast();
    long times = shop.calls().stream().filter(last::equals).count();
    Expect.equal(1L, times, "called-again", last, times);
  }

  // The machine may move to another task while it waits. The child sees whom to wake.
  private static void passesTheContextOn() {
    Shop shop = Shop.answering(Answers.BY_HAND);
    Checkout checkout = shop.checkout();
    ProbeWaker first = new ProbeWaker();
    ProbeWaker second = new ProbeWaker();
    first.poll(checkout);
    second.poll(checkout);
    calledOnce(shop);
    Expect.equal(0, first.wakes() + second.wakes(), "own-wakes");
    shop.complete();
    Expect.equal(List.of(0, 1), List.of(first.wakes(), second.wakes()), "old-context");
  }

  @Check("early-exit")
  void earlyExit() {
    failsTo("quote", List.of());
    failsTo("hold", List.of());
    failsTo("ship", List.of(Shop.MONEY));
  }

  private void failsTo(String step, List<String> owed) {
    Shop shop = Shop.failingTo(step);
    Checkout checkout = shop.checkout();
    Poll<Result<Receipt, Failure>> poll = drive(checkout);
    List<String> due = Shop.STEPS.subList(0, Shop.STEPS.indexOf(step) + 1);
    if (shop.calls().size() > due.size())
      Expect.equal(due, shop.calls(), "went-on", step, shop.calls().get(due.size()));
    Expect.ready(poll, "not-err", step);
    Expect.readyWith(Result.err(Shop.FAILURE), poll, "not-err", step);
    released(owed, shop, "hold-kept", "hold-twice");
    checkout.drop();
    released(owed, shop, "hold-kept", "released-again");
  }

  private static void released(List<String> owed, Shop shop, String kept, String again) {
    List<String> seen = shop.drops();
    Expect.that(seen.size() >= owed.size(), owed, seen, kept);
    Expect.equal(owed, seen, again);
  }

  @Check("drop-in-each-state")
  void dropInEachState() {
    dropIn("Start", List.of());
    dropIn("Quoting", List.of("quote"));
    dropIn("Holding", List.of("hold"));
    dropIn("Shipping", List.of("ship", Shop.MONEY));
    dropIn("Capturing", List.of("capture"));
    dropIn("Done", List.of());
  }

  private void dropIn(String state, List<String> owed) {
    Shop shop = Shop.answering(Answers.BY_HAND);
    Checkout checkout = shop.checkout();
    bringTo(state, checkout, shop);
    List<String> called = shop.calls();
    checkout.drop();
    List<String> drops = shop.drops();
    boolean isOurs = owed.contains(Shop.MONEY);
    for (String due : owed) Expect.that(drops.contains(due), owed, drops, kept(due), state, due);
    Expect.that(isOurs || !drops.contains(Shop.MONEY), owed, drops, "not-ours", state);
    Expect.that(drops.size() == owed.size(), owed, drops, "twice", state);
    Expect.equal(owed, drops, "wrong-order");
    Expect.equal(called, shop.calls(), "called-in-drop", state);
  }

  private static String kept(String what) {
    return what.equals(Shop.MONEY) ? "hold-kept" : "child-kept";
  }

  private void bringTo(String state, Checkout checkout, Shop shop) {
    for (int n = 0; n < STATES.indexOf(state); n++) {
      if (n > 0) shop.complete();
      poll(checkout);
      List<String> expected = Shop.STEPS.subList(0, Math.min(n + 1, Shop.STEPS.size()));
      Expect.equal(expected, shop.calls(), "not-there", state);
    }
  }

  @Check("quote-not-kept")
  void quoteNotKept() {
    Shop shop = Shop.answering(Answers.BY_HAND);
    Checkout checkout = shop.checkout();
    bringTo("Capturing", checkout, shop);
    List<String> paths = Reach.paths(checkout, Quote.class);
    if (!paths.isEmpty()) Expect.equal(List.of(), paths, "kept", paths.getFirst());
  }

  @Check("after-done")
  void afterDone() {
    Shop happy = Shop.answering(Answers.LATER);
    throwsAfter("Ready(Ok)", driven(happy), happy);
    Shop unlucky = Shop.failingTo("hold");
    throwsAfter("Ready(Err)", driven(unlucky), unlucky);
    throwsAfterDropIn("Start");
    throwsAfterDropIn("Shipping");
  }

  private Checkout driven(Shop shop) {
    Checkout checkout = shop.checkout();
    Expect.ready(drive(checkout), "never-ready", PLENTY);
    return checkout;
  }

  private void throwsAfterDropIn(String state) {
    Shop shop = Shop.answering(Answers.BY_HAND);
    Checkout checkout = shop.checkout();
    bringTo(state, checkout, shop);
    checkout.drop();
    throwsAfter("drop()", checkout, shop);
  }

  private void throwsAfter(String what, Checkout checkout, Shop shop) {
    List<String> before = shop.calls();
    Expect.throwing(IllegalStateException.class, () -> poll(checkout), "no-throw", what);
    Expect.equal(before, shop.calls(), "called", what);
  }

  /** Polls until Ready, woken or not: who wakes whom is another check's matter. */
  private Poll<Result<Receipt, Failure>> drive(Checkout checkout) {
    Poll<Result<Receipt, Failure>> poll = poll(checkout);
    for (int n = 1; n < PLENTY && !poll.isReady(); n++) poll = poll(checkout);
    return poll;
  }

  private static void readyWith(
      Result<Receipt, Failure> result,
      Poll<Result<Receipt, Failure>> poll,
      String otherwise,
      Object... params) {
    Result<Receipt, Failure> seen = Expect.ready(poll, otherwise, params);
    Expect.equal(result, seen, "wrong-result", seen);
  }

  private Poll<Result<Receipt, Failure>> poll(Checkout checkout) {
    return Expect.answered(waker.poll(checkout));
  }
}
