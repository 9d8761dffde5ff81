/** Runs one check and counts what it uses. */
@NullMarked
package learn.harness.watch;

import org.jspecify.annotations.NullMarked;
