/**
 * Runs one schedule of a scenario: one lane at a time, and every step known. Rewritten code and the
 * models of {@code java.util.concurrent} call {@link learn.hook.run.Control}; JDK types only.
 */
@NullMarked
package learn.hook.run;

import org.jspecify.annotations.NullMarked;
