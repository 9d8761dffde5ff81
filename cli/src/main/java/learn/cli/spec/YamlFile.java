package learn.cli.spec;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.reader.ReaderException;

/** One file of YAML, as a tree of nodes that know their places. */
final class YamlFile {
  private static final int MOST_BYTES = 256 << 10;
  private static final int DEEPEST = 20;

  private YamlFile() {}

  /** The mapping a file holds; empty after a complaint. */
  static Optional<MappingNode> read(Path file, Complaints complaints) {
    return text(file, complaints).flatMap(text -> mapping(text, complaints));
  }

  private static Optional<String> text(Path file, Complaints complaints) {
    try {
      if (!Files.isRegularFile(file))
        return none(complaints, "missing-file", "the file is missing");
      if (Files.size(file) > MOST_BYTES)
        return none(complaints, "too-large", "larger than 256 KiB: a spec is some hundred lines");
      byte[] bytes = Files.readAllBytes(file);
      return Optional.of(
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException e) {
      return none(complaints, "not-utf8", "not valid UTF-8: save the file as UTF-8");
    } catch (IOException e) {
      return none(complaints, "unreadable", "cannot be read: " + e.getMessage());
    }
  }

  private static Optional<MappingNode> mapping(String text, Complaints complaints) {
    try {
      Yaml yaml = new Yaml(options());
      if (refusesAnchors(yaml.parse(new java.io.StringReader(text)), complaints))
        return Optional.empty();
      int documents = 0;
      Optional<Node> first = Optional.empty();
      for (Node node : new Yaml(options()).composeAll(new java.io.StringReader(text))) {
        if (documents++ == 0) first = Optional.of(node);
        else complaints.at(node, "several-documents", "a second document begins here: one a file");
      }
      if (first.isEmpty()) return none(complaints, "empty", "the file is empty");
      if (first.get() instanceof MappingNode mapping) return Optional.of(mapping);
      complaints.at(first.get(), "wrong-type", "expected keys and values");
      return Optional.empty();
    } catch (MarkedYAMLException syntax) {
      complaints.at(syntax.getProblemMark(), "syntax", said(text, syntax));
      return Optional.empty();
    } catch (ReaderException character) {
      return none(
          complaints,
          "syntax",
          "a character that YAML does not allow: " + character.getCodePoint());
    } catch (YAMLException | StackOverflowError other) {
      return none(
          complaints,
          "syntax",
          "not YAML: " + String.valueOf(other.getMessage()).lines().findFirst().orElse(""));
    }
  }

  /** Anchors would let a few lines stand for gigabytes; a spec needs none. */
  private static boolean refusesAnchors(Iterable<Event> events, Complaints complaints) {
    boolean found = false;
    for (Event event : events) {
      if (!(event instanceof NodeEvent node) || node.getAnchor() == null) continue;
      String what = event instanceof AliasEvent ? "alias *" : "anchor &";
      complaints.at(
          event.getStartMark(),
          "anchor",
          what + node.getAnchor() + ": anchors and aliases are not used in specs");
      found = true;
    }
    return found;
  }

  private static String said(String text, MarkedYAMLException syntax) {
    int index = syntax.getProblemMark().getLine();
    String line = text.lines().skip(index).findFirst().orElse("");
    if (line.startsWith("\t") || line.stripTrailing().contains("\t"))
      return "a tab: YAML is indented with spaces";
    return String.valueOf(syntax.getProblem()).replace('\n', ' ');
  }

  private static LoaderOptions options() {
    LoaderOptions options = new LoaderOptions();
    options.setAllowDuplicateKeys(true); // found and located by Mapping, all of them in one run
    options.setNestingDepthLimit(DEEPEST);
    options.setCodePointLimit(MOST_BYTES);
    options.setMaxAliasesForCollections(0);
    return options;
  }

  private static <T> Optional<T> none(Complaints complaints, String key, String message) {
    complaints.whole(key, message);
    return Optional.empty();
  }
}
