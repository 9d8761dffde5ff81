package learn.conform;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A subject that exists twice: as it was compiled, and rewritten. */
public interface Staged {
  /** What can be done to it. */
  List<String> acts();

  @Nullable Object does(String act) throws Exception;

  /** What can be seen of it once everything is at rest. */
  String picture();
}
