package learn.cli.domain;

/** One short text in both languages. */
public record Localized(String en, String zh) {
  public String in(Lang lang) {
    return switch (lang) {
      case EN -> en;
      case ZH -> zh;
    };
  }
}
