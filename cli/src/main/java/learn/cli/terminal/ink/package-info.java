/**
 * Styled text: how wide it is, where its lines break, and the bytes a terminal needs to show it.
 */
@NullMarked
package learn.cli.terminal.ink;

import org.jspecify.annotations.NullMarked;
