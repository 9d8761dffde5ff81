/**
 * The screen of {@code learn watch}: a closed set of inputs, a model, a pure step from one to the
 * next, and the terminal it is drawn on.
 */
@NullMarked
package learn.cli.terminal.watch;

import org.jspecify.annotations.NullMarked;
