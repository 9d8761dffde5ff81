/**
 * Model in, screen out. {@link learn.cli.terminal.Painter} turns each command's answer into lines;
 * what a terminal can do is decided once, in {@link learn.cli.terminal.Terminals}.
 */
@NullMarked
package learn.cli.terminal;

import org.jspecify.annotations.NullMarked;
