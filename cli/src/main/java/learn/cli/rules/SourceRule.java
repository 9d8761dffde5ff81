package learn.cli.rules;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import learn.cli.rules.names.Unit;

/** A static property that sources may break. */
interface SourceRule {

  /**
   * Where the sources break it, in reading order.
   *
   * @param params the rule's parameters as the spec states them
   */
  Stream<Breach> breaches(List<Unit> units, Map<String, List<String>> params);
}
