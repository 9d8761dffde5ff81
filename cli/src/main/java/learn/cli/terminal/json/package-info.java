/** The same answers for programs: one JSON object a line. */
@NullMarked
package learn.cli.terminal.json;

import org.jspecify.annotations.NullMarked;
