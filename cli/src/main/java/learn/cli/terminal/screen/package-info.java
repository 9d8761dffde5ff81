/** One screen per command's answer. */
@NullMarked
package learn.cli.terminal.screen;

import org.jspecify.annotations.NullMarked;
