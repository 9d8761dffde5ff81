package learn.cli.command;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import learn.cli.domain.Diagnostic;
import learn.cli.domain.ExerciseId;
import learn.cli.domain.Lang;
import learn.cli.domain.course.Limits;
import learn.cli.domain.course.Part;
import learn.cli.domain.course.Track;
import learn.cli.domain.quiz.Quiz;
import learn.cli.grade.Spare;
import learn.cli.progress.Event;
import learn.cli.progress.Journal;
import learn.cli.progress.Standing;
import learn.cli.progress.TroubleException;
import learn.cli.progress.workspace.Archive;
import learn.cli.progress.workspace.Scaffold;
import learn.cli.progress.workspace.Setup;
import learn.cli.progress.workspace.Sources;
import learn.cli.progress.workspace.Whereabouts;
import learn.cli.progress.workspace.Workspace;
import learn.cli.rules.Rules;
import learn.cli.spec.Loaded;
import learn.cli.spec.Pack;
import learn.cli.spec.Quizzes;
import learn.cli.spec.Specs;
import learn.cli.terminal.Answers;
import learn.cli.terminal.Painter;
import learn.cli.terminal.Terminals;
import learn.cli.terminal.ink.Terminal;
import learn.cli.terminal.look.Setting;
import learn.cli.text.Sentences;
import learn.cli.text.Trouble;
import learn.cli.usecase.CheckAll;
import learn.cli.usecase.Desk;
import learn.cli.usecase.TakeQuiz;
import learn.cli.usecase.assess.Workshop;
import learn.cli.usecase.carry.Carrying;
import learn.cli.usecase.carry.OwnWork;
import learn.cli.usecase.carry.References;
import learn.cli.usecase.course.CourseFolder;

/** One run of the program: what a verb needs, made when it is asked for. */
public final class Session implements AutoCloseable {
  private final Surroundings world;
  private final Arguments arguments;
  private final Lang lang;
  private final Terminal terminal;
  private final Optional<Spare> spare;

  private Session(Surroundings world, Arguments arguments, Optional<Spare> spare) {
    this.spare = spare;
    this.world = world;
    this.arguments = arguments;
    this.lang = new Language(world.env()).choose(arguments.lang(), this::remembered);
    this.terminal =
        Terminals.of(
            world.env(), world.tty() && !arguments.json(), arguments.plain(), world.charset());
  }

  public static Session of(Surroundings world, Arguments arguments) {
    // First of all: it takes as long as all the rest up to the moment when it is needed.
    Optional<Spare> spare =
        arguments.checks()
            ? Optional.of(Spare.start(new Tree(world.home())::grader, Limits.DEFAULT.heapMiB()))
            : Optional.empty();
    return new Session(world, arguments, spare);
  }

  @Override
  public void close() {
    spare.ifPresent(Spare::close);
  }

  /** The grader JVM that waits, where this command will want one. */
  public Optional<Spare> spare() {
    return spare;
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

  /**
   * What an attempt is made with, for one thread.
   *
   * @throws TroubleException {@code install-broken}
   */
  public Workshop workshop(Pack pack) {
    return tree().workshop(pack, lang, spare);
  }

  public Pack pack() {
    return Pack.at(tree().course());
  }

  /**
   * @throws Refused when the course has faults
   */
  public Track track() {
    return usable(specs().track());
  }

  private Specs specs() {
    return new Specs(pack(), Rules.names(), Rules::params);
  }

  public static Track usable(Loaded loaded) {
    if (!loaded.complaints().isEmpty()) throw new Refused(loaded.complaints());
    return loaded.track().orElseThrow();
  }

  public Desk desk() {
    return desk(track());
  }

  /**
   * The same for a command about one exercise, the current one if none is named: only its spec is
   * read, and faults of others do not count.
   *
   * @throws Refused when the course has faults
   */
  public Desk desk(Optional<String> named) {
    Track outline = usable(specs().outline());
    Optional<ExerciseId> meant =
        named.isPresent()
            ? named.flatMap(Desk::id)
            : Standing.of(journal().events(), outline).currentId();
    return desk(usable(specs().only(meant.stream().toList())));
  }

  /**
   * The same for a command about these.
   *
   * @throws Refused when the course has faults there
   */
  public Desk desk(List<ExerciseId> those) {
    return desk(usable(specs().only(those)));
  }

  /** What {@code check --all} has to do; reads no spec. */
  public CheckAll.Plan planOfAll() {
    Track outline = usable(specs().outline());
    CheckAll all =
        new CheckAll(
            new Sources(workspace()), new CourseFolder(pack())::givenNames, tree().judge(pack()));
    return all.plan(Standing.of(journal().events(), outline), outline.ids());
  }

  private Desk desk(Track track) {
    return new Desk(track, new CourseFolder(pack()), workspace(), journal());
  }

  /**
   * The code that this learner's submissions stand on.
   *
   * @param reference the reference, also where there is their own
   */
  public Carrying carrying(Desk desk, boolean reference) {
    return reference ? new References(desk.track(), desk.course()) : new OwnWork(desk, archive());
  }

  /** The quizzes of the course; one with faults is refused when it is asked for. */
  public TakeQuiz quiz() {
    Track outline = usable(specs().outline());
    return new TakeQuiz(outline, this::quiz, workspace(), journal(), world.clock());
  }

  private Optional<Quiz> quiz(Part part) {
    Quizzes.Read read = new Quizzes(pack()).of(part);
    if (!read.complaints().isEmpty()) throw new Refused(read.complaints());
    return read.quiz();
  }

  // --- answers

  public Answers answers() {
    return Answers.of(terminal.live(), world.in(), world.out(), world.charset());
  }

  public Painter painter() {
    return new Painter(setting(terminal));
  }

  /** Where and for whom screens are made, on a terminal like this one. */
  public Setting setting(Terminal like) {
    Path here = world.cwd();
    Path sources =
        arguments.workspace().isPresent() || world.env().containsKey("HOME") ? sources() : here;
    return new Setting(like, lang, sources, here, tree().command(world.env()), arguments.steps());
  }

  /** The same surroundings for a reader of another language, who is remembered. */
  public Session in(Lang other) {
    Session session = new Session(world, arguments.in(other), spare);
    session.remember();
    return session;
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
