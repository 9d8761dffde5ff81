/** Starts, feeds and kills the grader JVM. Believes only frames that carry the attempt's nonce. */
@NullMarked
package learn.cli.grade;

import org.jspecify.annotations.NullMarked;
