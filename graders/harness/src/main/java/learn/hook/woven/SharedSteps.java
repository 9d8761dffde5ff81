package learn.hook.woven;

import learn.hook.model.map.ConcurrentHashMapModel;
import learn.hook.run.Control;

/** What a step on a shared collection as a whole depends on, and what it orders. */
final class SharedSteps {
  private SharedSteps() {}

  /** The two ends of a step. */
  interface Steps {
    void begins(boolean writes);

    void ends(boolean writes);
  }

  /** A map with an order for each key must be taken key by key. */
  static Steps of(Object collection) {
    return collection instanceof ConcurrentHashMapModel<?, ?> map
        ? new OfMap(map)
        : new OfOther(collection);
  }

  private record OfMap(ConcurrentHashMapModel<?, ?> map) implements Steps {
    @Override
    public void begins(boolean writes) {
      map.beginsWhole(writes);
    }

    @Override
    public void ends(boolean writes) {
      if (writes) map.endsWhole();
    }
  }

  private record OfOther(Object collection) implements Steps {
    @Override
    public void begins(boolean writes) {
      if (writes) Control.acquire(collection);
      else Control.observe(collection);
    }

    @Override
    public void ends(boolean writes) {
      if (writes) Control.release(collection);
    }
  }
}
