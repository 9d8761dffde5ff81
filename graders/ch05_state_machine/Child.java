package grade.ch05_state_machine;

import java.util.List;
import learn.kit.Context;
import learn.kit.Future;
import learn.kit.Poll;
import learn.kit.test.TestFuture;

/** A scripted future that tells when it was given up. */
final class Child<T> implements Future<T> {
  private final TestFuture<T> script;
  private final T value;
  private final List<String> drops;

  Child(TestFuture<T> script, T value, List<String> drops) {
    this.script = script;
    this.value = value;
    this.drops = drops;
  }

  void complete() {
    script.complete(value);
  }

  @Override
  public Poll<T> poll(Context cx) {
    return script.poll(cx);
  }

  /** After Ready a drop is no-one's loss, and not told. */
  @Override
  public void drop() {
    if (!script.finished()) drops.add(script.toString());
    script.drop();
  }

  @Override
  public String toString() {
    return "future of " + script;
  }
}
