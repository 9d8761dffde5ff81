package learn.cli.compile.advice;

import java.util.List;

/**
 * One sentence that says what to do about a diagnostic.
 *
 * @param key {@code help.…} in the bundle {@link CompilerHelp#BUNDLE}
 * @param params names and code to fill in; they need no translation
 */
public record Help(String key, List<String> params) {
  public Help {
    params = List.copyOf(params);
  }

  static Help of(String name, String... params) {
    return new Help("help." + name, List.of(params));
  }
}
