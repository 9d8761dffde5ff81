package learn.cli.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Properties;
import java.util.function.UnaryOperator;
import learn.cli.domain.Lang;

/** Descriptions of verbs and options, by key. */
final class Help {
  private Help() {}

  static UnaryOperator<String> in(Lang lang) {
    Properties words = new Properties();
    String resource = "/learn/cli/command/help_" + lang.tag() + ".properties";
    try (InputStream in = Help.class.getResourceAsStream(resource)) {
      words.load(
          new InputStreamReader(Optional.ofNullable(in).orElseThrow(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(resource, e);
    }
    return key -> words.getProperty(key, key);
  }
}
