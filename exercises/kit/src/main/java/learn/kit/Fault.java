package learn.kit;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * A broken rule of the kit, with a stable code such as {@code waker-spent}.
 *
 * <p>In Rust most of these do not compile: the borrow checker refuses a waker that was moved or has
 * ended. Java has no such check, so the kit finds the misuse when it happens.
 */
public final class Fault extends AssertionError implements Supplier<Map<String, Object>> {
  private static final long serialVersionUID = 1L;

  // Set once, by the grader, before any learner code is loaded. Catching this Error therefore hides
  // nothing.
  private static final AtomicReference<Consumer<? super Fault>> SINK = new AtomicReference<>();

  private final String code;
  private final transient List<String> facts;

  private Fault(String code, String message, List<String> facts) {
    super(message + " [" + code + "]");
    this.code = code;
    this.facts = facts;
  }

  /** Records the fault and returns it, to be thrown where the misuse is. */
  public static Fault of(String code, String message, Object... facts) {
    Fault fault = new Fault(code, message, List.of(facts).stream().map(String::valueOf).toList());
    Consumer<? super Fault> sink = SINK.get();
    if (sink != null) sink.accept(fault);
    return fault;
  }

  /** Where faults are recorded; can be set once. */
  public static void sink(Consumer<? super Fault> sink) {
    if (!SINK.compareAndSet(null, sink)) throw new IllegalStateException("the sink is set already");
  }

  /** The stable code, e.g. {@code waker-spent}. */
  public String code() {
    return code;
  }

  @Override
  public Map<String, Object> get() {
    return Map.of("code", code, "facts", facts);
  }
}
