package learn.cli.text;

import java.util.List;
import java.util.Optional;
import learn.cli.domain.Lang;

/**
 * Plain help for compiler diagnostics. The sentences belong to the compile package; here they are
 * only filled. Without the bundle there is simply no help.
 */
public final class Advice {
  private final Optional<Sentences> sentences;

  private Advice(Optional<Sentences> sentences) {
    this.sentences = sentences;
  }

  public static Advice in(Lang lang) {
    return new Advice(
        Sentences.read(lang, "/learn/cli/compile/help_" + lang.tag() + ".properties"));
  }

  public Optional<String> sentence(String key, List<String> facts) {
    return sentences.flatMap(s -> s.whole(key, facts));
  }
}
