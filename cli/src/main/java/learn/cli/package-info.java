/** The program: {@link learn.cli.Main} is a function of its surroundings to an exit code. */
@NullMarked
package learn.cli;

import org.jspecify.annotations.NullMarked;
