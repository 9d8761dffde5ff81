/** {@code learn watch}: brings file events, keys, attempts and the screen together. */
@NullMarked
package learn.cli.command.watch;

import org.jspecify.annotations.NullMarked;
