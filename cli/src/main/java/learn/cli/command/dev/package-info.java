/** The words for authors of exercises. */
@NullMarked
package learn.cli.command.dev;

import org.jspecify.annotations.NullMarked;
