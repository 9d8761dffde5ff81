package learn.kit;

/** {@code Fn(A) -> impl Future<Output = R>}: each call makes a future of its own. */
@FunctionalInterface
public interface AsyncFn<A, R> {
  /** Makes the future; nothing happens before it is polled. */
  Future<R> call(A argument);
}
