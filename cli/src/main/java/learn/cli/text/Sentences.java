package learn.cli.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;
import learn.cli.domain.Lang;

/**
 * The bundle of one language. Read as plain {@link Properties}: a ResourceBundle would cost
 * reflection and locale look-ups at every start.
 */
public final class Sentences {
  private final Lang lang;
  private final Properties bundle;

  private Sentences(Lang lang, Properties bundle) {
    this.lang = lang;
    this.bundle = bundle;
  }

  /** The program's own sentences. */
  public static Sentences in(Lang lang) {
    return read(lang, "/learn/cli/text/messages_" + lang.tag() + ".properties")
        .orElseThrow(() -> new IllegalStateException("no sentences in " + lang.tag()));
  }

  /** Another bundle on the class path; empty when it is not there. */
  static Optional<Sentences> read(Lang lang, String resource) {
    try (InputStream in = Sentences.class.getResourceAsStream(resource)) {
      return in == null ? Optional.empty() : Optional.of(new Sentences(lang, loaded(in)));
    } catch (IOException broken) {
      throw new UncheckedIOException(resource, broken);
    }
  }

  private static Properties loaded(InputStream in) throws IOException {
    Properties bundle = new Properties(512);
    bundle.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    return bundle;
  }

  public Lang lang() {
    return lang;
  }

  /** The sentence of this key, filled; the key itself where a sentence is missing. */
  public String of(String key, Object... facts) {
    return find(key, facts).orElse(key);
  }

  public Optional<String> find(String key, Object... facts) {
    return Optional.ofNullable(bundle.getProperty(key))
        .map(sentence -> Fill.in(sentence, Stream.of(facts).map(Objects::toString).toList()));
  }

  /** A sentence with a number in front: {@code key.one} for one thing, {@code key} for others. */
  public String count(String key, long number) {
    return number == 1 ? find(key + ".one").orElseGet(() -> of(key, 1)) : of(key, number);
  }

  /** One name after the other, as the language does it. */
  public String list(List<String> names) {
    return String.join(
        switch (lang) {
          case EN -> ", ";
          case ZH -> "、";
        },
        names);
  }

  /** Filled only when every placeholder has its fact. */
  Optional<String> whole(String key, List<String> facts) {
    return Optional.ofNullable(bundle.getProperty(key))
        .filter(sentence -> Fill.facts(sentence) <= facts.size())
        .map(sentence -> Fill.in(sentence, facts));
  }

  Set<String> keys() {
    return bundle.stringPropertyNames();
  }
}
