/** One schedule that was found, and is asked for again by its token. */
@NullMarked
package learn.cli.domain.replay;

import org.jspecify.annotations.NullMarked;
