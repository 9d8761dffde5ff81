package learn.hook.model.map;

import java.util.concurrent.ConcurrentHashMap;
import learn.hook.model.TwinOf;

/** Sets made out of concurrent maps. */
@TwinOf(ConcurrentHashMap.class)
public final class ConcurrentMapTwins {
  private ConcurrentMapTwins() {}

  public static <T> ConcurrentHashMap.KeySetView<T, Boolean> newKeySet() {
    return new ConcurrentHashMapModel<T, Boolean>().keySet(Boolean.TRUE);
  }

  public static <T> ConcurrentHashMap.KeySetView<T, Boolean> newKeySet(int capacity) {
    return new ConcurrentHashMapModel<T, Boolean>(capacity).keySet(Boolean.TRUE);
  }
}
