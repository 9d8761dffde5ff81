package learn.kit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Must return at once: whoever implements this method may compute, but never wait.
 *
 * <p>It stands on methods that somebody else's thread calls between other work: {@link Future#poll}
 * and the {@link Wake} methods. While such a call waits, every other task of that thread stands
 * still, and nothing tells them why. Rust has the same rule and no annotation for it: {@code poll}
 * "should strive to return quickly, and should not block".
 *
 * <p>While your code is being checked, each thread inside an implementation is watched. A call that
 * has to wait (a sleep, a queue that is empty, a future that is not done, a socket) is the finding
 * {@code blocking-in-poll} at its line; keeping the thread busy for too long is {@code slow-poll}.
 * What does not have to wait is fine: {@code take()} from a queue that holds something, {@code
 * join()} of a future that is done.
 *
 * <p>An interface of your own may carry it, too; then its implementations are watched as well.
 */
@Documented
// CLASS would do for the grader, which reads class files; RUNTIME lets it ask the loaded kit, too.
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface NonBlocking {}
