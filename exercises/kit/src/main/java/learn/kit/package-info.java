/**
 * The vocabulary of {@code std::future} and {@code std::task}, in Java.
 *
 * <pre>
 *   here                       in Rust
 *   Future, Poll               std::future::Future, std::task::Poll
 *   Context, Waker, Wake       std::task::{Context, Waker, Wake}
 *   Unit                       ()
 *   Result                     std::result::Result, without the ? operator
 *   Either                     futures::future::Either
 *   Time, TimerHandle          the clock inside a runtime, tokio::time
 *   Async.async, co.await      async { … }, .await
 *   AsyncFn, AsyncFn0          Fn(A) -&gt; impl Future, Fn() -&gt; impl Future
 *   Future.drop()              what the compiler inserts where a value goes out of scope
 *   Fault                      what the borrow checker would have refused
 *   Todo.todo("…")             todo!("…")
 * </pre>
 *
 * How they hang together, for one poll of one task:
 *
 * <pre>
 *   executor ── poll(cx) ──▶ future      cx lends the task's waker
 *   executor ◀── Pending ─── future      … which the future has cloned and given away
 *                              │
 *   executor ◀── wake() ─── whoever has it: a callback, a timer, another task
 *   executor ── poll(cx) ──▶ future      asked again, because somebody said it is worthwhile
 *   executor ◀── Ready(v) ── future      and never polled again
 * </pre>
 *
 * Nobody in this picture waits. That is all there is to async; the rest is built from it. Read the
 * package in the order {@link Future}, {@link Poll}, {@link Waker}, {@link Context}: it is short.
 */
@NullMarked
package learn.kit;

import org.jspecify.annotations.NullMarked;
