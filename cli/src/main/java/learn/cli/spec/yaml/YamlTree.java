package learn.cli.spec.yaml;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.events.SequenceStartEvent;
import org.yaml.snakeyaml.parser.Parser;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;

/**
 * Text → nodes, from SnakeYAML's events. Its own tree would follow aliases and keep one of two
 * equal keys before we could say where they stand.
 */
final class YamlTree {
  /** A spec needs seven. */
  private static final int MAX_DEPTH = 12;

  /** Counting characters of a longer line for every node in it would be quadratic. */
  private static final int LONG_LINE = 4000;

  private final Parser parser;
  private final Complaints complaints;
  private boolean stopped;

  /** Where the parser was heard from last: it lets some faults out without a place. */
  private Spot last = Spot.FILE;

  private YamlTree(String text, Complaints complaints) {
    this.parser = new ParserImpl(new StreamReader(text), new LoaderOptions());
    this.complaints = complaints;
  }

  static Optional<Node> of(String text, Complaints complaints) {
    if (!printable(complaints)) return Optional.empty();
    YamlTree tree = new YamlTree(text, complaints);
    try {
      return tree.document();
    } catch (MarkedYAMLException e) {
      tree.syntax(e);
    } catch (YAMLException | IllegalArgumentException unmarked) {
      complaints.add(tree.last, Complaint.SYNTAX, "this is not YAML, here or a little further on");
    }
    return Optional.empty();
  }

  /** The first of each line is enough. */
  private static boolean printable(Complaints complaints) {
    int number = 0;
    for (String line : complaints.lines()) {
      number++;
      int at = unprintable(line);
      if (at < line.length())
        complaints.add(
            new Spot(number, at + 1, 1),
            Complaint.CONTROL_CHARACTER,
            "the character U+%04X has no place in YAML".formatted(line.codePointAt(at)));
    }
    return complaints.isEmpty();
  }

  private static int unprintable(String line) {
    int at = 0;
    while (at < line.length() && StreamReader.isPrintable(line.codePointAt(at)))
      at += Character.charCount(line.codePointAt(at));
    return at;
  }

  private Optional<Node> document() {
    parser.getEvent();
    if (parser.checkEvent(Event.ID.StreamEnd)) return empty(new Spot(1, 1, 0));
    parser.getEvent();
    Node root = node(0);
    if (stopped) return Optional.empty();
    parser.getEvent();
    if (!parser.checkEvent(Event.ID.StreamEnd)) second(spot(parser.peekEvent()));
    boolean nothing = root instanceof Node.Scalar s && s.kind() == Node.Kind.NOTHING;
    return nothing ? empty(root.at()) : Optional.of(root);
  }

  private Optional<Node> empty(Spot at) {
    complaints.add(at, Complaint.EMPTY_FILE, "this file is empty");
    return Optional.empty();
  }

  private void second(Spot at) {
    complaints.add(at, Complaint.SEVERAL_DOCUMENTS, "a second document starts here: one a file");
  }

  private Node node(int depth) {
    Event event = parser.getEvent();
    last = point(event);
    if (event instanceof NodeEvent n && !(n instanceof AliasEvent)) plainOnly(n);
    if (depth > MAX_DEPTH) return tooDeep(spot(event));
    return switch (event) {
      case ScalarEvent s -> scalar(s);
      case SequenceStartEvent s -> items(spot(s), depth);
      case MappingStartEvent m -> entries(spot(m), depth);
      default -> alias(spot(event));
    };
  }

  private void plainOnly(NodeEvent event) {
    if (event.getAnchor() != null)
      complaints.add(point(event), Complaint.ANCHOR, "anchors (&) are not used here: write it out");
    if (tag(event).isPresent())
      complaints.add(point(event), Complaint.TAG, "tags (!) are not used here: leave it out");
  }

  private static Optional<String> tag(NodeEvent event) {
    return switch (event) {
      case ScalarEvent s -> Optional.ofNullable(s.getTag());
      case CollectionStartEvent c -> Optional.ofNullable(c.getTag());
      default -> Optional.empty();
    };
  }

  private Node alias(Spot at) {
    complaints.add(at, Complaint.ANCHOR, "aliases (*) are not used here: write it out");
    return new Node.Refused(at);
  }

  private Node tooDeep(Spot at) {
    stopped = true;
    complaints.add(at, Complaint.TOO_DEEP, "this is nested too deep for a spec");
    return new Node.Refused(at);
  }

  private Node scalar(ScalarEvent s) {
    boolean plain = s.getScalarStyle() == ScalarStyle.PLAIN;
    Node.Kind kind = plain ? Node.Kind.ofPlain(s.getValue()) : Node.Kind.TEXT;
    return new Node.Scalar(spot(s), kind, s.getValue());
  }

  private Node items(Spot at, int depth) {
    List<Node> nodes = new ArrayList<>();
    while (!stopped && !parser.checkEvent(Event.ID.SequenceEnd)) nodes.add(node(depth + 1));
    if (!stopped) parser.getEvent();
    return new Node.Items(at, nodes);
  }

  private Node entries(Spot at, int depth) {
    List<Node.Entry> entries = new ArrayList<>();
    Map<String, Node> seen = new HashMap<>();
    while (!stopped && !parser.checkEvent(Event.ID.MappingEnd)) {
      Node key = node(depth + 1);
      Node value = stopped ? key : node(depth + 1);
      if (key instanceof Node.Scalar k && isNew(k, seen)) entries.add(new Node.Entry(k, value));
      else if (!(key instanceof Node.Scalar)) notText(key);
    }
    if (!stopped) parser.getEvent();
    return new Node.Entries(at, entries);
  }

  private boolean isNew(Node.Scalar key, Map<String, Node> seen) {
    if (key.kind() != Node.Kind.TEXT) {
      notText(key);
      return false;
    }
    Optional<Node> first = Optional.ofNullable(seen.putIfAbsent(key.text(), key));
    first.ifPresent(
        f ->
            complaints.add(
                key.at(),
                Complaint.DUPLICATE_KEY,
                "key %s is here twice, first on line %d"
                    .formatted(Nearest.quoted(key.text()), f.at().line())));
    return first.isEmpty();
  }

  private void notText(Node key) {
    if (!(key instanceof Node.Refused))
      complaints.add(key.at(), Complaint.KEY_NOT_TEXT, "a key is text; this one is " + key.shown());
  }

  private void syntax(MarkedYAMLException e) {
    String problem = Objects.toString(e.getProblem(), "");
    boolean open = problem.startsWith("found unexpected end of stream");
    Spot at =
        Optional.ofNullable(open ? e.getContextMark() : e.getProblemMark())
            .map(m -> spot(m, m))
            .orElse(last);
    String line = complaints.line(at.line());
    int tab = line.indexOf('\t');
    if (tab >= 0 && line.substring(0, tab).isBlank())
      complaints.add(
          new Spot(at.line(), tab + 1, 1), Complaint.TAB, "a tab cannot indent YAML: use spaces");
    else complaints.add(at, Complaint.SYNTAX, SyntaxWords.of(problem));
  }

  private Spot spot(Event event) {
    boolean scalar = event instanceof ScalarEvent || event instanceof AliasEvent;
    return spot(event.getStartMark(), scalar ? event.getEndMark() : event.getStartMark());
  }

  private Spot point(Event event) {
    return spot(event.getStartMark(), event.getStartMark());
  }

  private Spot spot(Mark start, Mark end) {
    int from = column(start);
    int length = start.getLine() == end.getLine() ? column(end) - from : 0;
    return new Spot(start.getLine() + 1, from + 1, Math.max(0, length));
  }

  /** SnakeYAML counts code points, the rest of the program counts characters. */
  private int column(Mark mark) {
    String line = complaints.line(mark.getLine() + 1);
    boolean countable = line.length() < LONG_LINE && mark.getColumn() <= line.length();
    int points = countable ? line.codePointCount(0, line.length()) : 0;
    return points >= mark.getColumn()
        ? line.offsetByCodePoints(0, mark.getColumn())
        : mark.getColumn();
  }
}
