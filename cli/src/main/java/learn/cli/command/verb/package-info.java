/** The words of the command line, one class each. */
@NullMarked
package learn.cli.command.verb;

import org.jspecify.annotations.NullMarked;
