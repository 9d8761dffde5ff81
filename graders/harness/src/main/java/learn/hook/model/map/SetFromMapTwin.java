package learn.hook.model.map;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import learn.hook.model.TwinOf;

/** {@code Collections.newSetFromMap(new ConcurrentHashMap<>())} is a concurrent set. */
@TwinOf(Collections.class)
public final class SetFromMapTwin {
  private SetFromMapTwin() {}

  public static <E> Set<E> newSetFromMap(Map<E, Boolean> map) {
    return map instanceof ConcurrentHashMapModel<E, Boolean> shared
        ? shared.keySet(Boolean.TRUE)
        : Collections.newSetFromMap(map);
  }
}
