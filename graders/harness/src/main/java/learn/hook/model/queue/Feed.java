package learn.hook.model.queue;

import org.jspecify.annotations.Nullable;

/** How a pool looks into its queue: without a step of its own. */
public interface Feed {
  /** Something lies ready. Calls nothing of the scheduler. */
  boolean isFed();

  /** The next one, as part of a step that has begun; null when there is none. */
  @Nullable Object next();

  /** Puts one in as part of a step that has begun; false when there is no room. */
  boolean give(Object element);
}
