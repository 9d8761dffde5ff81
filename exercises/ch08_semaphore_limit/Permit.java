package ch08_semaphore_limit;

/**
 * The right to be one of n. It is an object and not a number, so that it can be handed on, kept in
 * a field, and put into try-with-resources; and so that giving it back twice can be noticed.
 */
public interface Permit extends AutoCloseable {
  /** Gives it back; the second time does nothing. */
  @Override
  void close();
}
