package learn.harness.junit;

import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;

/**
 * Stands between JUnit and the grader's methods. JUnit reads, prunes and rethrows exceptions on its
 * way; one whose methods hang or throw must not get that far, so it is kept here and JUnit sees a
 * harmless one.
 */
public final class Interception implements InvocationInterceptor {
  private static final int BALLAST_BYTES = 3 << 20;
  private static final byte[] NOTHING = {};

  // One check runs at a time. Kept apart from JUnit's threads and stores, and allocated beforehand:
  // the heap may be full when there is something to keep.
  private static final Interception.Slot SLOT = new Slot();

  private static final class Slot {
    // Given up when the heap is gone, so that JUnit and the harness can still tell.
    private volatile byte[] ballast = new byte[BALLAST_BYTES];
    private volatile @Nullable ClassLoader learner;
    private volatile @Nullable Throwable thrown;
    private volatile boolean completed;
  }

  /** What JUnit is told instead. */
  private static final class Stopped extends RuntimeException {
    private static final long serialVersionUID = 1L;
    static final Stopped STOPPED = new Stopped();

    private Stopped() {
      super("stopped", null, false, false);
    }
  }

  /**
   * @param learner what the check's thread, and those it starts, have for a context class loader
   */
  static void reset(ClassLoader learner) {
    SLOT.learner = learner;
    SLOT.thrown = null;
    SLOT.completed = false;
  }

  /** What became of the check that was run last; {@code told} is what JUnit says of it. */
  static Ran ran(Optional<Throwable> told) {
    Throwable kept = SLOT.thrown;
    if (kept != null) return new Ran(SLOT.completed, Optional.of(kept));
    return new Ran(SLOT.completed, told.filter(t -> !(t instanceof Stopped)));
  }

  /** Makes room to tell of an exhausted heap. False when that was done before. */
  static boolean dropBallast() {
    boolean dropped = SLOT.ballast.length > 0;
    SLOT.ballast = NOTHING;
    return dropped;
  }

  @Override
  public <T> T interceptTestClassConstructor(
      Invocation<T> invocation,
      ReflectiveInvocationContext<Constructor<T>> call,
      ExtensionContext context) {
    return kept(invocation);
  }

  @Override
  public void interceptBeforeEachMethod(
      Invocation<@Nullable Void> invocation,
      ReflectiveInvocationContext<Method> call,
      ExtensionContext context) {
    kept(invocation);
  }

  @Override
  public void interceptTestMethod(
      Invocation<@Nullable Void> invocation,
      ReflectiveInvocationContext<Method> call,
      ExtensionContext context) {
    kept(invocation);
    SLOT.completed = true;
  }

  @Override
  public void interceptAfterEachMethod(
      Invocation<@Nullable Void> invocation,
      ReflectiveInvocationContext<Method> call,
      ExtensionContext context) {
    kept(invocation);
  }

  private static <T extends @Nullable Object> T kept(Invocation<T> invocation) {
    Thread thread = Thread.currentThread();
    ClassLoader junits = thread.getContextClassLoader();
    thread.setContextClassLoader(SLOT.learner);
    try {
      return invocation.proceed();
    } catch (Throwable thrown) {
      if (SLOT.thrown == null) SLOT.thrown = thrown;
      if (thrown instanceof OutOfMemoryError) dropBallast();
      throw Stopped.STOPPED;
    } finally {
      thread.setContextClassLoader(junits);
    }
  }
}
