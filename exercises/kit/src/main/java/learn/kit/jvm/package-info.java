/**
 * For code that uses real threads, and whose order must not be left to luck.
 *
 * <pre>
 *   here           what it makes certain                              compare
 *   ManualTime     how late it is, and who sleeps until when          tokio::time::pause, advance
 *   Gate           how far a job has come, and when it goes on        a Semaphore with a doorman
 *   Meter          how many are inside at once, and were at most      an AtomicInteger and its maximum
 *   Confined       that a value stays on its thread                   a type that is not Send
 * </pre>
 *
 * Those that wait here wait without a time limit: who never arrives is found by the grader, which
 * looks at all threads, and not by a clock.
 */
@NullMarked
package learn.kit.jvm;

import org.jspecify.annotations.NullMarked;
