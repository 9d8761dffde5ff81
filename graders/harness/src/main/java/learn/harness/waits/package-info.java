/** Watches threads until it is certain that they cannot go on by themselves, and tells of them. */
@NullMarked
package learn.harness.waits;

import org.jspecify.annotations.NullMarked;
