/**
 * The program of the grader JVM. It touches no type of the kit and of {@code learn.grade}: what
 * crosses from the other loaders is JDK types only, and is made inert before it is looked at.
 */
@NullMarked
package learn.harness;

import org.jspecify.annotations.NullMarked;
