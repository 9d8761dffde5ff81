/** From what a check left behind to its outcome. */
@NullMarked
package learn.harness.judge;

import org.jspecify.annotations.NullMarked;
