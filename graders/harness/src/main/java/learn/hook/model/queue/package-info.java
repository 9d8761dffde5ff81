/** Blocking queues. */
@NullMarked
package learn.hook.model.queue;

import org.jspecify.annotations.NullMarked;
