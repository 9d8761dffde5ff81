package learn.cli.spec.yaml;

import java.util.List;

/** YAML without its cleverness: no anchors, no tags, text keys, each key once. */
public sealed interface Node {
  Spot at();

  /** How this kind of node is called in a complaint, e.g. {@code a list}. */
  String shown();

  record Scalar(Spot at, Kind kind, String text) implements Node {
    @Override
    public String shown() {
      return kind.shown;
    }
  }

  record Items(Spot at, List<Node> nodes) implements Node {
    public Items {
      nodes = List.copyOf(nodes);
    }

    @Override
    public String shown() {
      return "a list";
    }
  }

  record Entries(Spot at, List<Entry> entries) implements Node {
    public Entries {
      entries = List.copyOf(entries);
    }

    @Override
    public String shown() {
      return "keys";
    }
  }

  record Entry(Scalar key, Node value) {}

  /** Something already complained about: readers pass over it in silence. */
  record Refused(Spot at) implements Node {
    @Override
    public String shown() {
      return "something refused";
    }
  }

  /** What an unquoted scalar looks like; a quoted one is always text. */
  enum Kind {
    TEXT("text"),
    NUMBER("a number"),
    TRUTH("true or false"),
    NOTHING("nothing");

    private final String shown;

    Kind(String shown) {
      this.shown = shown;
    }

    static Kind ofPlain(String text) {
      return switch (text) {
        case "", "~", "null" -> NOTHING;
        case "true", "false" -> TRUTH;
        default -> text.matches("[-+]?[0-9]+(\\.[0-9]+)?") ? NUMBER : TEXT;
      };
    }
  }
}
