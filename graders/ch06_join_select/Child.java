package grade.ch06_join_select;

import learn.kit.Context;
import learn.kit.Future;
import learn.kit.Poll;
import learn.kit.test.TestFuture;
import learn.kit.test.Trace;

/** A scripted child that also counts drops after its end, and tells when it is polled. */
final class Child<T> implements Future<T> {
  private final TestFuture<T> script;
  private final String name;
  private final Trace polls;
  private int drops;

  private Child(TestFuture<T> script, String name, Trace polls) {
    this.script = script;
    this.name = name;
    this.polls = polls;
  }

  static <T> Child<T> manual(String name) {
    return new Child<>(TestFuture.manual(name), name, new Trace());
  }

  static <T> Child<T> ready(String name, T value) {
    return new Child<>(TestFuture.ready(name, value), name, new Trace());
  }

  /** Pending for ever, and noted at each poll. */
  static <T> Child<T> noted(String name, Trace polls) {
    return new Child<>(TestFuture.manual(name), name, polls);
  }

  void complete(T value) {
    script.complete(value);
  }

  void panic(RuntimeException with) {
    script.panic(with);
  }

  String name() {
    return name;
  }

  int polls() {
    return script.polls();
  }

  /** All calls of drop. */
  int drops() {
    return drops;
  }

  @Override
  public Poll<T> poll(Context cx) {
    polls.add(name);
    return script.poll(cx);
  }

  @Override
  public void drop() {
    drops++;
    script.drop();
  }
}
