/**
 * A cost model for choosing a unit of concurrency: no threads, no clock, only arithmetic, so the
 * same plan costs the same on every machine.
 *
 * <pre>
 *   here              on the JVM                               in Rust
 *   INLINE            a plain call                             a plain call
 *   TASK              a future, a virtual thread               a task: tokio::spawn
 *   PLATFORM_THREAD   a pool of platform threads               std::thread, rayon
 *   PROCESS           ProcessBuilder                           std::process::Command
 *   offloadCpu        an executor beside the event loop        spawn_blocking, rayon::spawn
 * </pre>
 *
 * Describe the work as a {@link learn.kit.sim.Profile}, choose a {@link learn.kit.sim.Plan}, and
 * let {@link learn.kit.sim.Lab} play it through. The model leaves much out (caches, the scheduler,
 * collectors); it keeps what decides: waiting costs a slot, computing costs a core.
 */
@NullMarked
package learn.kit.sim;

import org.jspecify.annotations.NullMarked;
