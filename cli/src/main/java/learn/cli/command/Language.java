package learn.cli.command;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import learn.cli.domain.Lang;

/**
 * Which language is meant: the option, what was chosen before, LEARN_LANG, else the locale of the
 * environment.
 */
record Language(Map<String, String> env) {

  Lang choose(Optional<String> option, Supplier<Optional<Lang>> remembered) {
    return option
        .flatMap(Language::of)
        .or(remembered)
        .or(() -> Optional.ofNullable(env.get("LEARN_LANG")).flatMap(Language::of))
        .orElseGet(this::ofLocale);
  }

  static Optional<Lang> of(String tag) {
    return Stream.of(Lang.values())
        .filter(l -> l.tag().equals(tag.toLowerCase(Locale.ROOT)))
        .findFirst();
  }

  private Lang ofLocale() {
    return Stream.of("LC_ALL", "LC_MESSAGES", "LANG")
        .map(name -> env.getOrDefault(name, ""))
        .filter(value -> !value.isBlank())
        .findFirst()
        .filter(value -> value.toLowerCase(Locale.ROOT).startsWith("zh"))
        .map(value -> Lang.ZH)
        .orElse(Lang.EN);
  }
}
