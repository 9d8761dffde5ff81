/**
 * One schedule on the screen: a column a thread, a row a step, the learner's lines and what was
 * seen there.
 */
@NullMarked
package learn.cli.terminal.lanes;

import org.jspecify.annotations.NullMarked;
