package learn.cli.terminal.markdown;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import learn.cli.terminal.ink.Text;
import learn.cli.terminal.ink.Width;
import learn.cli.terminal.ink.Wrap;

/**
 * Java or Rust of a brief in the room there is. A comment at the end of a line that is too long
 * moves above it; what is still too long goes on in the next line. It stays the same program.
 *
 * @param room columns of a line
 */
record Folded(int room) {
  private static final String MARK = "// ";
  private static final String FURTHER = "    ";

  String code(String code) {
    return code.lines().flatMap(this::line).collect(Collectors.joining("\n"));
  }

  private Stream<String> line(String line) {
    if (Width.of(line) <= room) return Stream.of(line);
    int comment = line.lastIndexOf(MARK);
    if (comment < 0) return statement(line);
    String words = line.substring(comment + MARK.length());
    String code = line.substring(0, comment).stripTrailing();
    if (code.isEmpty()) return comment(" ".repeat(comment), words);
    String closer = code + "  " + MARK + words;
    if (Width.of(closer) <= room) return Stream.of(closer);
    return Stream.concat(comment(indent(code), words), statement(code));
  }

  private Stream<String> comment(String indent, String words) {
    List<Text> lines = Wrap.lines(Text.of(words), room - indent.length() - MARK.length());
    return lines.stream().map(line -> indent + MARK + line.plain());
  }

  private Stream<String> statement(String code) {
    return broken(code, indent(code) + FURTHER);
  }

  private Stream<String> broken(String code, String further) {
    int end = code.lastIndexOf(' ', room);
    if (Width.of(code) <= room || end <= further.length()) return Stream.of(code);
    String rest = further + code.substring(end).strip();
    return Stream.concat(Stream.of(code.substring(0, end)), broken(rest, further));
  }

  private static String indent(String line) {
    return line.substring(0, line.length() - line.stripLeading().length());
  }
}
