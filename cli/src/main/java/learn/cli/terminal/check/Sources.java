package learn.cli.terminal.check;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import learn.cli.domain.SourceFile;
import learn.protocol.Place;

/** The texts a screen may quote from. */
public record Sources(List<SourceFile> files) {
  public Sources {
    files = List.copyOf(files);
  }

  Optional<String> line(String file, int line) {
    return files.stream()
        .filter(f -> f.path().equals(file))
        .findFirst()
        .flatMap(f -> f.text().lines().skip(line - 1L).findFirst());
  }

  /**
   * The line that declares a member. Reads text, not syntax: the source may be in a state that no
   * parser likes, and a line nearby still helps.
   *
   * @param about {@code Type.member} or {@code Type}
   */
  public Optional<Place> declaration(String about) {
    String type = about.replaceFirst("\\..*", "");
    Pattern opens = Pattern.compile("\\b(class|record|interface|enum)\\s+" + type + "\\b");
    return files.stream()
        .flatMap(f -> first(f, opens, 0).stream().map(at -> member(f, at, about, type)))
        .findFirst();
  }

  private static Place member(SourceFile file, int typeLine, String about, String type) {
    String member = about.substring(Math.min(about.length(), type.length() + 1));
    String name = member.isEmpty() || member.equals("new") ? type : member;
    // A declaration has a type or a modifier in front of the name; a call has a dot or nothing.
    Pattern declares =
        Pattern.compile(
            "^\\s*(?!return\\b|throw\\b|new\\b|//|\\*)[\\w<>\\[\\],.?@ ]*\\b"
                + Pattern.quote(name)
                + "\\s*\\([^;]*$");
    int line = member.isEmpty() ? typeLine : first(file, declares, typeLine).orElse(typeLine);
    return new Place(file.path(), line + 1, "declared");
  }

  private static Optional<Integer> first(SourceFile file, Pattern pattern, int from) {
    List<String> lines = file.text().lines().toList();
    for (int i = from; i < lines.size(); i++)
      if (pattern.matcher(lines.get(i)).find()) return Optional.of(i);
    return Optional.empty();
  }
}
