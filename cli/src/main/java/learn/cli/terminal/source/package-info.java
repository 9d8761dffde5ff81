/** Lines of the learner's source on a screen: which, and how much of each has room. */
@NullMarked
package learn.cli.terminal.source;

import org.jspecify.annotations.NullMarked;
