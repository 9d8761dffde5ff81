package learn.harness.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import learn.harness.child.Attempt;

/**
 * One program of a source file that holds many: what stands between {@code //# code: name} and the
 * next such line, under the members they have in common.
 *
 * @param lines those that the finding must name, as they are numbered in {@link #attempt}
 */
record Program(Row row, String source, Set<Integer> lines) {
  private static final String MARK = "  //# ";
  private static final String QUIET = "quiet";
  private static final String CHECK =
      "  @Check(\"p%1$d\") void p%1$d() throws Exception { Expect.equal(42, P%1$d.a(), \"\"); }\n";
  private static final String GRADER =
      """
      package grade.ending;
      import ending.*;
      import learn.grade.*;
      final class AnswerGrader {
      %s}
      """;

  static List<Program> in(String resource) {
    String[] parts = text(resource).split("(?m)^" + MARK);
    List<Program> programs = new ArrayList<>();
    for (int i = 1; i < parts.length; i++) programs.add(of(parts[0], parts[i]));
    return programs;
  }

  private static Program of(String common, String part) {
    String[] head = part.substring(0, part.indexOf('\n')).split(": ", 2);
    String end = part.stripTrailing().endsWith("\n}") ? "" : "}\n";
    String source = common + part.substring(part.indexOf('\n') + 1) + end;
    Row row = new Row(head[1], head[0].equals(QUIET) ? "" : head[0], EnumSet.allOf(Kind.class), "");
    return new Program(row, source, marked(source));
  }

  private static Set<Integer> marked(String source) {
    String[] lines = source.split("\n");
    return IntStream.range(0, lines.length)
        .filter(i -> lines[i].endsWith("// !"))
        .mapToObj(i -> i + 1)
        .collect(Collectors.toSet());
  }

  private static String text(String resource) {
    try (InputStream in = Program.class.getResourceAsStream(resource)) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The submission, whose one check is {@code answer}. */
  Attempt attempt(Kind kind) {
    return together(List.of(this), kind);
  }

  /** One submission of them all, with a check {@code p0}, {@code p1} … for each. */
  static Attempt together(List<Program> programs, Kind kind) {
    Attempt attempt = Attempt.answering("return 42;");
    StringBuilder checks = new StringBuilder();
    for (int i = 0; i < programs.size(); i++) {
      attempt.with("ending/P%d.java".formatted(i), programs.get(i).text(kind, "P" + i));
      checks.append(CHECK.formatted(i));
    }
    String[] ids =
        IntStream.range(0, programs.size()).mapToObj(i -> "p" + i).toArray(String[]::new);
    return attempt.grader(GRADER.formatted(checks)).checks(ids).seconds(3);
  }

  private String text(Kind kind, String type) {
    String factory =
        switch (kind) {
          case PLATFORM -> "Thread.ofPlatform().daemon()";
          case VIRTUAL -> "Thread.ofVirtual()";
        };
    return source.replace("KIND()", factory).replaceAll("\\bAnswer\\b", type);
  }
}
