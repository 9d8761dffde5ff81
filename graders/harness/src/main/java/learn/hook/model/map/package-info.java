/** Concurrent maps, sets, lists and queues that never wait. */
@NullMarked
package learn.hook.model.map;

import org.jspecify.annotations.NullMarked;
