package learn.cli.spec.yaml;

import java.util.List;
import java.util.stream.Stream;

/**
 * The keys a group of keys may have.
 *
 * @param what the group in a complaint, e.g. {@code a check}
 */
public record Shape(String what, List<String> required, List<String> optional) {
  public Shape {
    required = List.copyOf(required);
    optional = List.copyOf(optional);
  }

  public List<String> keys() {
    return Stream.concat(required.stream(), optional.stream()).toList();
  }
}
