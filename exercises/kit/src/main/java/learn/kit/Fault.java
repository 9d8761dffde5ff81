package learn.kit;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * A broken rule of the kit, with a stable code.
 *
 * <p>In Rust most of these do not compile: the borrow checker refuses a waker that was moved away
 * or has outlived its poll. Java has no such check, so the kit notices the misuse when it happens,
 * at the line where it happens. In a main of your own that looks like this:
 *
 * <pre>
 * Exception in thread "main" learn.kit.Fault: wake() on a borrowed waker: it consumes what is not
 * yours; use wakeByRef() [waker-wake-on-borrow]
 *     at learn.kit.Fault.of(Fault.java:56)
 *     at learn.kit.Waker.wake(Waker.java:95)
 *     at ch02_countdown.Countdown.poll(Countdown.java:23)     &lt;-- this line is yours
 * </pre>
 *
 * <p>An Error, not an exception: it says that the program is wrong, so no program should catch it.
 */
public final class Fault extends AssertionError implements Supplier<Map<String, Object>> {
  private static final long serialVersionUID = 1L;

  private static final Consumer<Fault> NOWHERE = fault -> {};

  // Where faults are recorded before they are thrown: a catch block that swallows one hides
  // nothing. The grader sets it once, before it loads anything of the learner's.
  private static final AtomicReference<Consumer<? super Fault>> SINK =
      new AtomicReference<>(NOWHERE);

  // Names the kind of fault for machines; never changes once published.
  private final String code;

  // What a sentence about this fault needs, in order: for waker-spent, the operation's name.
  // Strings only, so that nobody's toString runs later. Transient, as no Throwable of ours travels.
  private final transient List<String> facts;

  private Fault(String code, String message, Object... facts) {
    super(message + " [" + code + "]");
    this.code = code;
    this.facts = Arrays.stream(facts).map(String::valueOf).toList();
  }

  /**
   * Records a fault and returns it, to be thrown where the misuse is.
   *
   * @param code stable, e.g. {@code waker-spent}
   * @param message one English sentence, for runs outside the grader
   * @param facts what the grader's own sentence about this code needs
   */
  public static Fault of(String code, String message, Object... facts) {
    return recorded(new Fault(code, message, facts));
  }

  /**
   * The same for a fault that shows up later than it was made, such as a waker that was never given
   * back.
   *
   * @param place the stack at the moment it was made; this is the line that will be shown
   */
  public static Fault at(StackTraceElement[] place, String code, String message, Object... facts) {
    Fault fault = new Fault(code, message, facts);
    fault.setStackTrace(place);
    return recorded(fault);
  }

  private static Fault recorded(Fault fault) {
    SINK.get().accept(fault);
    return fault;
  }

  /**
   * Where faults are recorded. Set once: a second call throws IllegalStateException, so that the
   * code under test cannot turn the recording off.
   */
  public static void sink(Consumer<? super Fault> sink) {
    if (!SINK.compareAndSet(NOWHERE, sink))
      throw new IllegalStateException("the sink is set already");
  }

  /** The stable code. */
  public String code() {
    return code;
  }

  /** {@code code} (a String) and {@code facts} (a list of Strings): all a report needs. */
  @Override
  public Map<String, Object> get() {
    return Map.of("code", code, "facts", facts);
  }
}
