package learn.hook.model.queue;

import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import learn.hook.model.Limited;
import learn.hook.model.OneStep;
import learn.hook.run.Control;
import learn.hook.run.Wait;
import learn.hook.run.Woken;
import org.jspecify.annotations.Nullable;

/**
 * Operations of blocking queues that may wait. The JDK's queue itself is only asked when it need
 * not.
 */
final class Handing {
  private Handing() {}

  /** {@code put}: waits for room. */
  static void put(Object queue, BooleanSupplier room, Supplier<Boolean> add)
      throws InterruptedException {
    within(queue, Limited.NEVER, room, add);
  }

  /** {@code offer} with a time limit. */
  static boolean within(Object queue, long nanos, BooleanSupplier room, Supplier<Boolean> add)
      throws InterruptedException {
    Control.checkInterrupt();
    Control.point("put", queue);
    if (Limited.await(wait(queue), nanos, room) != Woken.READY) return refused(queue);
    Control.saw(true);
    return OneStep.changed(queue, add, added -> added);
  }

  /** {@code put} of a queue that looks at interrupts only when it has to wait. */
  static void patientPut(Object queue, BooleanSupplier room, Supplier<Boolean> add)
      throws InterruptedException {
    Control.point("put", queue);
    if (!room.getAsBoolean()) Control.awaitInterruptibly(wait(queue), room);
    OneStep.changed(queue, add, added -> added);
  }

  private static boolean refused(Object queue) {
    Control.look(queue);
    Control.saw(false);
    return false;
  }

  /** {@code take}: waits for an element. */
  @SuppressWarnings("NullAway") // without a limit there is an element
  static <E> E take(Object queue, BooleanSupplier filled, Supplier<@Nullable E> remove)
      throws InterruptedException {
    return within(queue, Limited.NEVER, "take", filled, remove);
  }

  /** {@code take} of a queue that looks at interrupts only when it has to wait. */
  @SuppressWarnings("NullAway") // without a limit there is an element
  static <E> E patientTake(Object queue, BooleanSupplier filled, Supplier<@Nullable E> remove)
      throws InterruptedException {
    Control.point("take", queue);
    if (!filled.getAsBoolean()) Control.awaitInterruptibly(wait(queue), filled);
    @Nullable E element = removed(queue, remove);
    Control.saw(element);
    return element;
  }

  /** {@code poll} with a time limit. */
  static <E> @Nullable E within(
      Object queue, long nanos, String op, BooleanSupplier filled, Supplier<@Nullable E> remove)
      throws InterruptedException {
    Control.checkInterrupt();
    Control.point(op, queue);
    boolean ready = Limited.await(wait(queue), nanos, filled) == Woken.READY;
    @Nullable E element = ready ? removed(queue, remove) : none(queue);
    Control.saw(element);
    return element;
  }

  private static <E> @Nullable E none(Object queue) {
    Control.look(queue);
    return null;
  }

  static <E> @Nullable E removed(Object queue, Supplier<@Nullable E> remove) {
    return OneStep.<@Nullable E>changed(queue, remove, element -> element != null);
  }

  private static Wait wait(Object queue) {
    return Wait.on(Wait.Kind.QUEUE, queue);
  }
}
