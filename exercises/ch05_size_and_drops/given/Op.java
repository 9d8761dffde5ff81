package ch05_size_and_drops;

import java.util.List;

/**
 * One step of an async body. No branches and no loops: every op runs, one after the other.
 *
 * <p>The body has been checked already, as rustc would: a name is used, moved or dropped only while
 * its scope is open, and not after it was moved or dropped.
 */
public sealed interface Op {
  /** {@code let v = …;} A value of this many words; {@code hasDrop}: it has a destructor. */
  record Let(String v, int words, boolean hasDrop) implements Op {}

  /** Reads v by value. Nobody keeps its address (no borrow). */
  record Use(String v) implements Op {}

  /** Gives v away: it is gone afterwards, and its destructor is somebody else's business. */
  record MoveOut(String v) implements Op {}

  /** {@code drop(v);} Runs the destructor now. Only for a v that has one. */
  record DropNow(String v) implements Op {}

  /** {@code { … }} What is declared in it lives to its end at most. */
  record Scope(List<Op> body) implements Op {}

  /** {@code fut.await}, with the future stored in place: it weighs what it weighs. */
  record Await(String fut, int words) implements Op {}

  /** {@code Box::pin(fut).await}: the future lies on the heap, and one word points to it. */
  record AwaitBoxed(String fut) implements Op {}
}
