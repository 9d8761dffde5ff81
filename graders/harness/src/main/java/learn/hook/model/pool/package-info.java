/** Executors: their workers are lanes. */
@NullMarked
package learn.hook.model.pool;

import org.jspecify.annotations.NullMarked;
