package learn.cli.usecase.assess;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import learn.cli.domain.Verdict;
import learn.cli.domain.carry.Carried;

/**
 * Compiled code of earlier exercises, for a submission to stand on.
 *
 * @param carried what was compiled, bases first
 * @param classes binary class name → class file
 * @param fault why nothing can stand on it, if so
 */
record Ground(List<Carried> carried, Map<String, byte[]> classes, Optional<Verdict.Why> fault) {
  static final Ground BARE = new Ground(List.of(), Map.of(), Optional.empty());

  Ground {
    carried = List.copyOf(carried);
    classes = Map.copyOf(classes);
  }

  /** With the code of one more exercise. */
  Ground plus(Carried one, Map<String, byte[]> its) {
    List<Carried> more = new ArrayList<>(carried);
    more.add(one);
    return new Ground(more, over(its), fault);
  }

  /** The classes of a submission together with those under it. */
  Map<String, byte[]> over(Map<String, byte[]> own) {
    if (classes.isEmpty()) return own;
    Map<String, byte[]> all = new HashMap<>(classes);
    all.putAll(own);
    return all;
  }
}
