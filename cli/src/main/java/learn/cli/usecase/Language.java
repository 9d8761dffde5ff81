package learn.cli.usecase;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import learn.cli.domain.Lang;
import learn.cli.progress.Event;
import learn.cli.progress.Journal;
import learn.cli.progress.Standing;
import learn.cli.progress.workspace.Workspace;

/**
 * Which language everything is in: the one asked for, which is remembered; else the remembered one;
 * else the environment's; else English.
 */
public record Language(Workspace workspace, Journal journal, Map<String, String> env) {
  public Language {
    env = Map.copyOf(env);
  }

  public Lang choose(Optional<Lang> asked) {
    return asked.or(this::remembered).orElseGet(() -> of(env));
  }

  /** Remembers a choice where there is a workspace to remember it in; once is enough. */
  public void remember(Lang asked) {
    if (workspace.exists() && !remembered().equals(Optional.of(asked)))
      journal.append(new Event.LangChosen(asked));
  }

  private Optional<Lang> remembered() {
    return Standing.lang(journal.events());
  }

  /** As POSIX reads a locale: LC_ALL before LC_MESSAGES before LANG. */
  public static Lang of(Map<String, String> env) {
    return Stream.of("LC_ALL", "LC_MESSAGES", "LANG")
        .map(name -> env.getOrDefault(name, ""))
        .filter(locale -> !locale.isBlank())
        .findFirst()
        .filter(locale -> locale.startsWith("zh"))
        .map(_ -> Lang.ZH)
        .orElse(Lang.EN);
  }
}
