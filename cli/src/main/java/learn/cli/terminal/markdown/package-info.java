/** Briefs, hints and notes: Markdown laid out for a terminal. */
@NullMarked
package learn.cli.terminal.markdown;

import org.jspecify.annotations.NullMarked;
