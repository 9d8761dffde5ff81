/** Turns what learner code leaves behind into text and lines that can harm nobody. */
@NullMarked
package learn.harness.tell;

import org.jspecify.annotations.NullMarked;
