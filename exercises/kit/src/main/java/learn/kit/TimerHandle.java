package learn.kit;

/** One registration with a {@link Time}. */
@FunctionalInterface
public interface TimerHandle {
  /** Forgets the registration; false when it has fired already, or was cancelled before. */
  boolean cancel();
}
