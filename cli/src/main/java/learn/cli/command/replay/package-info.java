/** {@code learn replay}. */
@NullMarked
package learn.cli.command.replay;

import org.jspecify.annotations.NullMarked;
