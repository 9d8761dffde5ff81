package learn.cli.terminal.look;

import java.nio.file.Path;
import learn.cli.domain.Lang;
import learn.cli.terminal.ink.Terminal;

/**
 * Where and for whom a screen is made.
 *
 * @param sources absolute root of the learner's sources: the paths of places start there
 * @param here absolute folder the learner stands in: paths are shown as seen from it
 * @param command what to type to run this program, e.g. {@code learn}
 * @param aloud the screen is read aloud: nothing may be told by where it stands
 */
public record Setting(
    Terminal terminal, Lang lang, Path sources, Path here, String command, boolean aloud) {}
