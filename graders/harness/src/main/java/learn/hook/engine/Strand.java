package learn.hook.engine;

import org.jspecify.annotations.Nullable;

/** What an engine runs: a lane, as far as it can see. */
public abstract class Strand {
  // The engine's own: a coroutine, or a baton.
  @Nullable Object carrier;
}
