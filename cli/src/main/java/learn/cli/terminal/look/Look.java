package learn.cli.terminal.look;

import java.nio.file.Path;
import java.util.List;
import learn.cli.domain.Lang;
import learn.cli.domain.Localized;
import learn.cli.terminal.ink.Ink;
import learn.cli.terminal.ink.Inline;
import learn.cli.terminal.ink.Page;
import learn.cli.terminal.ink.Style;
import learn.cli.terminal.ink.Terminal;
import learn.cli.terminal.ink.Text;
import learn.cli.terminal.markdown.Markdown;
import learn.cli.text.CoverageWords;
import learn.cli.text.FindingWords;
import learn.cli.text.ScheduleWords;
import learn.cli.text.Sentences;
import learn.cli.text.VerdictWords;

/** What every screen needs: words in the learner's language, and the terminal's manners. */
public final class Look {
  private final Setting setting;
  private final boolean byKeys;
  private final Sentences sentences;
  private final Inline inline;

  public Look(Setting setting) {
    this(setting, false);
  }

  private Look(Setting setting, boolean byKeys) {
    this.setting = setting;
    this.byKeys = byKeys;
    this.sentences = Sentences.in(setting.lang());
    this.inline = new Inline(setting.terminal().colour(), setting.command());
  }

  /** For screens that are left by keys: they have no commands to type at their end. */
  public static Look byKeys(Setting setting) {
    return new Look(setting, true);
  }

  boolean isByKeys() {
    return byKeys;
  }

  public Terminal terminal() {
    return setting.terminal();
  }

  /** The screen is read aloud. */
  public boolean aloud() {
    return setting.aloud();
  }

  public Lang lang() {
    return setting.lang();
  }

  public Sentences sentences() {
    return sentences;
  }

  public FindingWords findings() {
    return new FindingWords(sentences);
  }

  public VerdictWords verdicts() {
    return new VerdictWords(sentences);
  }

  public CoverageWords coverage() {
    return new CoverageWords(sentences);
  }

  public ScheduleWords schedules() {
    return new ScheduleWords(sentences);
  }

  public Marks marks() {
    return new Marks(terminal().unicode());
  }

  public Page page() {
    return new Page(terminal().measure());
  }

  /** The page as the terminal wants it. */
  public List<String> done(Page page) {
    Ink ink = terminal().ink();
    return page.lines().stream().map(ink::line).toList();
  }

  /** A sentence of the bundle. */
  public Text say(String key, Object... facts) {
    return inline.text(sentences.of(key, facts));
  }

  /** A sentence from elsewhere, with code in backticks. */
  public Text inline(String sentence) {
    return inline.text(sentence);
  }

  public Text inline(Localized text) {
    return inline.text(text.in(lang()));
  }

  /** A command to type. */
  public Text command(String words) {
    return Text.of(setting.command() + " " + words, Style.STRONG);
  }

  /** A brief, without the title in its first line. */
  public List<Text> brief(String source, int width) {
    return prose(width).body(source);
  }

  /** Markdown laid out for a block of this width. */
  public List<Text> markdown(String source, int width) {
    return prose(width).lines(source);
  }

  /** The course's own pages say {@code learn} wherever the program lies: they are text to read. */
  private Markdown prose(int width) {
    return new Markdown(width, terminal(), new Inline(terminal().colour(), "learn"));
  }

  /** A file of the learner's, with a line: shown as seen from where they stand, and clickable. */
  public Text place(String file, int line) {
    return path(setting.sources().resolve(file), line);
  }

  public Text path(Path file, int line) {
    Path absolute = setting.here().resolve(file).normalize();
    String shown = shown(absolute) + (line > 0 ? ":" + line : "");
    return Text.linked(shown, Style.CODE, terminal().links() ? target(absolute, line) : "");
  }

  private static String target(Path absolute, int line) {
    return absolute.toUri() + (line > 0 ? "#" + line : "");
  }

  private String shown(Path absolute) {
    return absolute.startsWith(setting.here())
        ? setting.here().relativize(absolute).toString()
        : absolute.toString();
  }
}
