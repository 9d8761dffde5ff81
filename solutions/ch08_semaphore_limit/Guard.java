package ch08_semaphore_limit;

/** Access to what a mutex guards, for as long as it is not closed. */
public interface Guard<T> extends AutoCloseable {
  T get();

  void set(T v);

  /** Unlocks; the second time does nothing. */
  @Override
  void close();
}
