/**
 * Probes: objects that stand where a real neighbour would, do what they are told, and note what is
 * done to them. The course's checks are written with them; use them in a main of your own, too.
 *
 * <pre>
 *   here                       stands for                        compare in Rust
 *   ProbeWaker                 the executor behind a waker       futures_test::task::new_count_waker
 *   TestFuture                 a child that somebody wrote       a hand-written impl Future
 *   TestExecutor, TestTask     an executor under your thumb      futures::executor::LocalPool
 *   TestExecutor.time()        the clock, which stands still     tokio::time::pause, advance
 *   Race                       the other thread, at its worst    loom, for one chosen moment
 *   Trace, Tracked             a value with a destructor         impl Drop
 *   Boxed                      a future behind a pointer         Pin&lt;Box&lt;dyn Future&gt;&gt;
 * </pre>
 *
 * Nothing here sleeps or looks at a clock to decide something: every poll happens because the
 * caller made it happen, and so each run sees the same.
 *
 * <pre>{@code
 * ProbeWaker bell = new ProbeWaker();
 * TestFuture<String> child = TestFuture.manual("child");
 * bell.poll(child);            // Pending
 * child.complete("tea");       // bell.wakes() == 1
 * bell.poll(child);            // Ready(tea)
 * }</pre>
 */
@NullMarked
package learn.kit.test;

import org.jspecify.annotations.NullMarked;
