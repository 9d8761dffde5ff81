package learn.hook.model.scope;

import java.util.ArrayDeque;
import java.util.Deque;
import learn.hook.engine.Abort;
import learn.hook.run.Control;
import learn.hook.run.Lane;
import org.jspecify.annotations.Nullable;

/** What a lane has entered and not left: bindings of scoped values, and scopes that it opened. */
final class Nest {
  private @Nullable Bindings bindings;
  private final Deque<StructuredTaskScopeModel<?, ?>> open = new ArrayDeque<>();

  private Nest() {}

  static Nest of(Lane lane) {
    if (lane.locals().get(Nest.class) instanceof Nest known) return known;
    Nest made = new Nest();
    lane.locals().put(Nest.class, made);
    return made;
  }

  @Nullable Bindings bindings() {
    return bindings;
  }

  void inherit(@Nullable Bindings given) {
    bindings = given;
  }

  void enter(StructuredTaskScopeModel<?, ?> scope) {
    open.push(scope);
  }

  /** False when scopes that were opened inside it were still there; they are closed. */
  boolean leave(StructuredTaskScopeModel<?, ?> scope) {
    if (!open.contains(scope)) return false;
    boolean innermost = open.peek() == scope;
    while (open.peek() != scope) open.pop().awaitThreads();
    open.pop();
    return innermost;
  }

  /** The thread ends. */
  void closeAll() {
    closeTo(0);
  }

  private boolean closeTo(int depth) {
    boolean left = open.size() <= depth;
    while (open.size() > depth) open.pop().awaitThreads();
    return left;
  }

  /** With these values bound; scopes opened inside must be closed inside. */
  <R extends @Nullable Object, X extends Throwable> R within(
      ScopedValue.Carrier carrier, ScopedValue.CallableOp<? extends R, X> op) {
    Bindings before = bindings == null ? Bindings.NONE : bindings;
    int depth = open.size();
    bindings = new Bindings(carrier, before);
    R value;
    try {
      value = op.call();
    } catch (Abort over) {
      throw over;
    } catch (Throwable thrown) {
      bindings = before;
      if (!closeTo(depth)) thrown.addSuppressed(new StructureViolationException());
      throw Nest.<RuntimeException>same(thrown);
    }
    bindings = before;
    if (!closeTo(depth)) throw new StructureViolationException();
    return value;
  }

  @SuppressWarnings("unchecked") // erased: thrown as it is
  private static <X extends Throwable> X same(Throwable thrown) throws X {
    throw (X) thrown;
  }

  static @Nullable Bindings binding(ScopedValue<?> key) {
    return Bindings.binding(of(Control.lane()).bindings, key);
  }
}
