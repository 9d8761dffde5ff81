/**
 * Finds the methods that are checks, and runs one of them by JUnit without letting JUnit judge it.
 */
@NullMarked
package learn.harness.junit;

import org.jspecify.annotations.NullMarked;
