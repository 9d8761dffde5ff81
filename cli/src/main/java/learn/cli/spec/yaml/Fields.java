package learn.cli.spec.yaml;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The values of a group of keys whose shape is known. */
public final class Fields {
  private final Spot at;
  private final Map<String, Node.Entry> entries;

  Fields(Spot at, Map<String, Node.Entry> entries) {
    this.at = at;
    this.entries = Map.copyOf(entries);
  }

  public boolean has(String key) {
    return entries.containsKey(key);
  }

  /** Where the key stands; where the group starts, when it is absent. */
  public Spot at(String key) {
    return node(key).map(e -> e.key().at()).orElse(at);
  }

  /** Empty when the key is absent, or its value was not to the reader's liking. */
  public <T> Optional<T> get(String key, Function<Node, Optional<T>> read) {
    return node(key).flatMap(e -> read.apply(e.value()));
  }

  /** As {@link #get}; absent means an empty list. */
  public <T> List<T> all(String key, Function<Node, List<T>> read) {
    return node(key).map(e -> read.apply(e.value())).orElse(List.of());
  }

  private Optional<Node.Entry> node(String key) {
    return Optional.ofNullable(entries.get(key));
  }
}
