package grade.ch05_size_and_drops;

import ch05_size_and_drops.Body;
import ch05_size_and_drops.Op;
import java.util.List;

/** Ops by short names. */
final class Ops {
  private Ops() {}

  static Body body(Op... ops) {
    return new Body(List.of(), List.of(ops));
  }

  static Op plain(String v, int words) {
    return new Op.Let(v, words, false);
  }

  static Op guard(String v, int words) {
    return new Op.Let(v, words, true);
  }

  static Op use(String v) {
    return new Op.Use(v);
  }

  static Op move(String v) {
    return new Op.MoveOut(v);
  }

  static Op drop(String v) {
    return new Op.DropNow(v);
  }

  static Op scope(Op... ops) {
    return new Op.Scope(List.of(ops));
  }

  static Op await(String fut, int words) {
    return new Op.Await(fut, words);
  }

  static Op boxed(String fut) {
    return new Op.AwaitBoxed(fut);
  }
}
