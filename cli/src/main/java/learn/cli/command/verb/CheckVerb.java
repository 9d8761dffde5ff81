package learn.cli.command.verb;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.Optional;
import learn.cli.command.Grammar;
import learn.cli.command.Session;
import learn.cli.compile.ClassPath;
import learn.cli.compile.advice.CompilerHelp;
import learn.cli.domain.Attempt;
import learn.cli.domain.Diagnostic;
import learn.cli.domain.Lang;
import learn.cli.domain.course.CheckSpec;
import learn.cli.domain.course.Exercise;
import learn.cli.progress.TroubleException;
import learn.cli.terminal.LiveLine;
import learn.cli.terminal.check.CheckView;
import learn.cli.terminal.json.CheckJson;
import learn.cli.text.Advice;
import learn.cli.text.Trouble;
import learn.cli.usecase.Check;
import learn.cli.usecase.Desk;
import learn.cli.usecase.assess.Assessment;
import learn.cli.usecase.assess.Workshop;
import learn.cli.usecase.carry.Carrying;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

public final class CheckVerb implements Verb {
  private static final int DEBUG_PORT = 5005;
  private static final int MOST_PORT = 65_535;

  @Override
  public String name() {
    return "check";
  }

  @Override
  public void describe(CommandSpec spec, Grammar grammar) {
    spec.addPositional(grammar.ids("0..1"));
    spec.addOption(grammar.flag("check", "all"));
    spec.addOption(grammar.flag("check", "with-reference"));
    spec.addOption(grammar.value("check", "only", String.class, "CHECK"));
    spec.addOption(grammar.valueOr("check", "debug", DEBUG_PORT, "PORT"));
  }

  @Override
  public int run(ParseResult args, Session session) {
    boolean all = args.hasMatchedOption("--all");
    boolean one = args.hasMatchedOption("--only") || args.hasMatchedOption("--debug");
    boolean reference = args.hasMatchedOption("--with-reference");
    if (all)
      return one
          ? session.refuse(Trouble.of("only-one-exercise"))
          : CheckingAll.run(session, reference);
    Desk desk = session.desk(Given.id(args));
    Workshop workshop = session.workshop(session.pack());
    Carrying carrying = session.carrying(desk, reference);
    Check check = new Check(desk, session.archive(), new Assessment(workshop, carrying));
    Optional<String> only = Optional.ofNullable(args.matchedOptionValue("--only", null));
    Optional<Integer> port = Optional.ofNullable(args.matchedOptionValue("--debug", null));
    Exercise exercise = desk.opened(Given.id(args));
    if (only.isPresent())
      return only(Desk.check(exercise, only.get()), port, exercise, workshop, carrying, session);
    if (port.isPresent()) return session.refuse(Trouble.of("debug-needs-only"));
    return printed(shown(check, exercise, workshop, session), session);
  }

  private static int printed(Shown shown, Session session) {
    session.print(
        session.arguments().json()
            ? List.of(new CheckJson(session.lang()).line(shown.view))
            : session.painter().check(shown.view));
    return exit(shown, session);
  }

  /** One check; with a port, not before a debugger has come there. */
  private static int only(
      CheckSpec check,
      Optional<Integer> port,
      Exercise exercise,
      Workshop workshop,
      Carrying carrying,
      Session session) {
    if (port.isPresent()) {
      Optional<Trouble> trouble = trouble(port.get());
      if (trouble.isPresent()) return session.refuse(trouble.get());
      for (String key : List.of("debug.waits", "debug.intellij", "debug.vscode", "debug.jdb"))
        session.say(session.painter().say(key, String.valueOf(port.get())));
      session.say(session.painter().say("debug.rules"));
    }
    Assessment assessment =
        new Assessment(port.map(workshop::debugged).orElse(workshop), carrying, port.isEmpty());
    Check use = new Check(session.desk(), session.archive(), assessment);
    return printed(shown(use, exercise, Optional.of(check), workshop, session), session);
  }

  private static Optional<Trouble> trouble(int port) {
    String words = String.valueOf(port);
    Optional<Trouble> busy = Optional.of(Trouble.of("debug-port-busy", words));
    if (port < 1 || port > MOST_PORT)
      return Optional.of(Trouble.of("bad-value", words, "--debug=PORT", "check"));
    try (ServerSocket free = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      return free.isBound() ? Optional.empty() : busy;
    } catch (IOException inUse) {
      return busy;
    }
  }

  private record Shown(CheckView view, Optional<TroubleException> unrecorded) {}

  /** The verdict stands on the screen, also where it could not be written down. */
  private static int exit(Shown shown, Session session) {
    return exit(new Check.Checked(shown.view.attempt(), shown.unrecorded), session);
  }

  static int exit(Check.Checked checked, Session session) {
    return checked
        .unrecorded()
        .map(why -> Trouble.of("journal-not-written", why.facts().getFirst()))
        .map(session::refuse)
        .orElse(checked.attempt().verdict().exitCode());
  }

  private static Shown shown(Check check, Exercise exercise, Workshop workshop, Session session) {
    return shown(check, exercise, Optional.empty(), workshop, session);
  }

  private static Shown shown(
      Check check,
      Exercise exercise,
      Optional<CheckSpec> only,
      Workshop workshop,
      Session session) {
    LiveLine live =
        new LiveLine(
            session.world().out(),
            session.terminal(),
            session.lang(),
            only.isPresent() ? 1 : exercise.checks().size());
    boolean current = check.desk().standing().currentId().equals(Optional.of(exercise.id()));
    Check.Checked checked;
    try {
      checked =
          only.isPresent()
              ? check.only(exercise, only.get(), live::on)
              : check.check(exercise, live::on);
    } finally {
      live.clear();
    }
    Attempt attempt = checked.attempt();
    CheckView view = view(attempt, exercise, workshop, session.lang(), current);
    return new Shown(only.isPresent() ? view.ofOneCheck() : view, checked.unrecorded());
  }

  /** An attempt with what its screen needs besides. */
  public static CheckView view(
      Attempt attempt, Exercise exercise, Workshop workshop, Lang lang, boolean current) {
    return new CheckView(
        attempt,
        exercise,
        workshop.given().apply(exercise),
        advice(attempt, workshop.kit(), lang),
        current,
        false);
  }

  /** Plain words about what javac says of this attempt. */
  public static CheckView.Advice advice(Attempt attempt, ClassPath kit, Lang lang) {
    return diagnostic -> help(diagnostic, attempt, kit, lang);
  }

  private static Optional<String> help(
      Diagnostic diagnostic, Attempt attempt, ClassPath kit, Lang lang) {
    return new CompilerHelp(kit, attempt.beneath().keptTypes())
        .of(diagnostic, attempt.submission().files())
        .flatMap(help -> Advice.in(lang).sentence(help.key(), help.params()));
  }
}
