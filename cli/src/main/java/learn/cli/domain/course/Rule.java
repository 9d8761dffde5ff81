package learn.cli.domain.course;

import java.util.List;
import java.util.Map;

/**
 * A static property of the source: a rule's name, e.g. {@code forbid-type}, with its parameters.
 */
public record Rule(String name, Map<String, List<String>> params) {
  public Rule {
    params = Map.copyOf(params);
  }
}
