/** Locks beyond the reentrant one. */
@NullMarked
package learn.hook.model.lock;

import org.jspecify.annotations.NullMarked;
