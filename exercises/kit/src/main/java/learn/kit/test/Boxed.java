package learn.kit.test;

import java.util.concurrent.atomic.AtomicLong;
import learn.kit.Context;
import learn.kit.Future;
import learn.kit.Poll;

/**
 * {@code Pin<Box<dyn Future>>}: a future whose type is hidden behind a pointer. In Rust that costs
 * an allocation and a virtual call. Java pays both everywhere and shows neither, so here the boxes
 * are counted.
 */
public final class Boxed<T> implements Future<T> {
  private static final AtomicLong COUNT = new AtomicLong();

  private final Future<T> inside;

  private Boxed(Future<T> inside) {
    this.inside = inside;
  }

  /** {@code Box::pin(f)}. */
  public static <T> Boxed<T> of(Future<T> f) {
    COUNT.incrementAndGet();
    return new Boxed<>(f);
  }

  /** Boxes made so far, by anybody; only differences mean anything. */
  public static long count() {
    return COUNT.get();
  }

  @Override
  public Poll<T> poll(Context cx) {
    return inside.poll(cx);
  }

  @Override
  public void drop() {
    inside.drop();
  }
}
