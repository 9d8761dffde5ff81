package learn.cli.command;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import learn.cli.domain.Diagnostic;
import learn.cli.domain.Lang;
import learn.cli.domain.course.Track;
import learn.cli.progress.Event;
import learn.cli.progress.Journal;
import learn.cli.progress.Standing;
import learn.cli.progress.TroubleException;
import learn.cli.progress.workspace.Archive;
import learn.cli.progress.workspace.Scaffold;
import learn.cli.progress.workspace.Setup;
import learn.cli.progress.workspace.Whereabouts;
import learn.cli.progress.workspace.Workspace;
import learn.cli.rules.Rules;
import learn.cli.spec.Loaded;
import learn.cli.spec.Pack;
import learn.cli.spec.Specs;
import learn.cli.terminal.Painter;
import learn.cli.terminal.Terminals;
import learn.cli.terminal.ink.Terminal;
import learn.cli.terminal.look.Setting;
import learn.cli.text.Sentences;
import learn.cli.text.Trouble;
import learn.cli.usecase.Desk;
import learn.cli.usecase.course.CourseFolder;

/** One run of the program: what a verb needs, made when it is asked for. */
public final class Session {
  private final Surroundings world;
  private final Arguments arguments;
  private final Lang lang;
  private final Terminal terminal;

  private Session(Surroundings world, Arguments arguments) {
    this.world = world;
    this.arguments = arguments;
    this.lang = new Language(world.env()).choose(arguments.lang(), this::remembered);
    this.terminal =
        Terminals.of(
            world.env(), world.tty() && !arguments.json(), arguments.plain(), world.charset());
  }

  public static Session of(Surroundings world, Arguments arguments) {
    return new Session(world, arguments);
  }

  public Surroundings world() {
    return world;
  }

  public Arguments arguments() {
    return arguments;
  }

  public Lang lang() {
    return lang;
  }

  public Terminal terminal() {
    return terminal;
  }

  public Grammar grammar() {
    return new Grammar(Help.in(lang), terminal.columns());
  }

  // --- the learner's side

  public Whereabouts whereabouts() {
    return new Whereabouts(world.env(), world.cwd());
  }

  /**
   * @throws TroubleException {@code no-home}
   */
  public Workspace workspace() {
    return whereabouts().find(arguments.workspace());
  }

  public Journal journal() {
    return new Journal(workspace().journal(), world.clock());
  }

  public Archive archive() {
    return new Archive(workspace(), world.clock());
  }

  public Scaffold scaffold() {
    return new Scaffold(workspace(), archive());
  }

  public Setup setup() {
    return new Setup(workspace(), tree().kit(), Tree.jdk());
  }

  /** What the journal says of the language; a workspace that cannot be read says nothing here. */
  private Optional<Lang> remembered() {
    try {
      return Standing.lang(journal().events());
    } catch (TroubleException laterInItsPlace) {
      return Optional.empty();
    }
  }

  /** {@code --lang} holds from now on, as soon as there is a workspace to remember it in. */
  public void remember() {
    if (arguments.lang().isEmpty() || !workspace().exists()) return;
    if (!remembered().equals(Optional.of(lang))) journal().append(new Event.LangChosen(lang));
  }

  // --- the course's side

  public Tree tree() {
    return new Tree(world.home());
  }

  public Pack pack() {
    return Pack.at(tree().course());
  }

  /**
   * @throws Refused when the course has faults
   */
  public Track track() {
    return usable(new Specs(pack(), Rules.names(), Rules::params).track());
  }

  public static Track usable(Loaded loaded) {
    if (!loaded.complaints().isEmpty()) throw new Refused(loaded.complaints());
    return loaded.track().orElseThrow();
  }

  public Desk desk() {
    return new Desk(track(), new CourseFolder(pack()), workspace(), journal());
  }

  // --- answers

  public Painter painter() {
    Path here = world.cwd();
    Path sources =
        arguments.workspace().isPresent() || world.env().containsKey("HOME") ? sources() : here;
    return new Painter(
        new Setting(terminal, lang, sources, here, tree().command(world.env()), arguments.steps()));
  }

  private Path sources() {
    try {
      return workspace().sources();
    } catch (TroubleException nowhere) {
      return world.cwd();
    }
  }

  public void print(List<String> lines) {
    write(world.out(), lines);
  }

  /** Under {@code --json} nothing else goes to standard output. */
  public void say(List<String> lines) {
    write(arguments.json() ? world.err() : world.out(), lines);
  }

  public int refuse(Trouble trouble) {
    write(world.err(), painter().trouble(trouble));
    return Exit.USAGE;
  }

  public int refuse(List<Diagnostic> complaints) {
    Sentences sentences = Sentences.in(lang);
    write(
        world.err(),
        complaints.stream()
            .map(d -> d.file() + ":" + d.line() + ":" + d.column() + ": " + d.message())
            .toList());
    write(world.err(), List.of("", sentences.count("trouble.content-fault", complaints.size())));
    return Exit.CONTENT;
  }

  private static void write(PrintStream to, List<String> lines) {
    lines.forEach(to::println);
    to.flush();
  }
}
