package ch06_join_select;

import learn.kit.Context;
import learn.kit.Future;
import learn.kit.Poll;

/** Both of them: ready when a and b are. */
public final class Join<A, B> implements Future<Join.Both<A, B>> {
  /** What came out of the two. */
  public record Both<A, B>(A a, B b) {}

  private final Future<A> a;
  private final Future<B> b;

  // What a said; null until it is Ready.
  private A first;

  /** Takes both over. */
  public Join(Future<A> a, Future<B> b) {
    this.a = a;
    this.b = b;
  }

  @Override
  public Poll<Both<A, B>> poll(Context cx) {
    if (first == null) {
      switch (a.poll(cx)) {
        case Poll.Ready(var value) -> first = value;
        case Poll.Pending() -> {
          return Poll.pending(); // and b? Nobody has told it to begin
        }
      }
    }
    return b.poll(cx).map(second -> new Both<>(first, second));
  }

  /** Gives up what has not ended. */
  @Override
  public void drop() {
    if (first == null) a.drop();
    b.drop();
  }
}
