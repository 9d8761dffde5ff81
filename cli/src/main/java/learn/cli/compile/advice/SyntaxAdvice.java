package learn.cli.compile.advice;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Text that is not Java yet. */
final class SyntaxAdvice {
  private static final Pattern WANTED = Pattern.compile("^'?(.+?)'? expected");

  static final Map<String, Function<Trouble, Optional<Help>>> BY_KEY =
      Map.of(
          "expected", SyntaxAdvice::expected,
          "expected4", _ -> Optional.of(Help.of("extra-brace")),
          "premature.eof", _ -> Optional.of(Help.of("missing-brace")),
          "unclosed.str.lit", _ -> Optional.of(Help.of("unclosed-string")),
          "unclosed.char.lit", _ -> Optional.of(Help.of("char-literal")),
          "not.stmt", _ -> Optional.of(Help.of("not-a-statement")),
          "invalid.meth.decl.ret.type.req", _ -> Optional.of(Help.of("no-return-type")));

  private SyntaxAdvice() {}

  private static Optional<Help> expected(Trouble t) {
    String wanted = t.group(WANTED);
    return switch (wanted) {
      case ";" -> Optional.of(Help.of("missing-semicolon"));
      case ")", "(", "]", "[", ">" -> Optional.of(Help.of("missing-bracket", wanted));
      default -> Optional.empty();
    };
  }
}
