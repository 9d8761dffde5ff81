package learn.kit;

/** {@code Fn() -> impl Future<Output = R>}. */
@FunctionalInterface
public interface AsyncFn0<R> {
  /** Makes the future; nothing happens before it is polled. */
  Future<R> call();
}
