/**
 * The screen of {@code check}: the learner's line, what happened, the rule behind it, one next
 * step.
 */
@NullMarked
package learn.cli.terminal.check;

import org.jspecify.annotations.NullMarked;
