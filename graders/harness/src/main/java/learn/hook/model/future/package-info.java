/** Futures and what completes them. */
@NullMarked
package learn.hook.model.future;

import org.jspecify.annotations.NullMarked;
