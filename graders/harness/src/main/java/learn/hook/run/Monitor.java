package learn.hook.run;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An object's lock and wait set. Real monitors are never entered by rewritten code. */
final class Monitor {
  @Nullable Lane owner;
  int depth;
  final List<Lane> waiters = new ArrayList<>(2);

  boolean isFree() {
    return owner == null;
  }

  boolean isMine(Lane lane) {
    return owner == lane;
  }
}
