/** Semaphores, latches, barriers, phasers, exchangers. */
@NullMarked
package learn.hook.model.sync;

import org.jspecify.annotations.NullMarked;
