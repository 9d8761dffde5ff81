/** What screens share: words in the learner's language, marks, paths, and the commands to type. */
@NullMarked
package learn.cli.terminal.look;

import org.jspecify.annotations.NullMarked;
