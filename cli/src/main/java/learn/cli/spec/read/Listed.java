package learn.cli.spec.read;

import java.util.List;
import learn.cli.spec.yaml.Node;
import learn.cli.spec.yaml.Spot;

/**
 * Names in a spec.
 *
 * @param at the key they stand under; where the spec starts, when it has no such key
 */
public record Listed(Spot at, List<Node.Scalar> names) {
  public Listed {
    names = List.copyOf(names);
  }

  public List<String> texts() {
    return names.stream().map(Node.Scalar::text).toList();
  }
}
