/**
 * The vocabulary of {@code std::future} and {@code std::task}, in Java.
 *
 * <pre>
 *   here                      in Rust
 *   Future, Poll              std::future::Future, std::task::Poll
 *   Context, Waker, Wake      std::task::{Context, Waker, Wake}
 *   Unit                      ()
 *   Todo.todo("…")            todo!("…")
 *   Future.drop()             what the compiler inserts where a value goes out of scope
 *   Fault                     what the borrow checker would have refused
 * </pre>
 *
 * Read it all: it is short, and everything later is built from it.
 */
package learn.kit;
