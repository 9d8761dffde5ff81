package learn.cli.command.tune;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import learn.cli.command.Exit;
import learn.cli.command.Grammar;
import learn.cli.command.Program;
import learn.cli.command.Session;
import learn.cli.command.Surroundings;
import learn.cli.command.verb.Verb;
import learn.cli.domain.SourceFile;
import learn.cli.domain.course.Exercise;
import learn.cli.progress.workspace.Workspace;
import learn.cli.usecase.assess.Training;
import learn.cli.usecase.course.CourseFolder;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/**
 * An evening in one process and with nobody watching: what the JVM writes down of it is what a
 * cache is made of. Wants a folder to throw away, by {@code -w}.
 */
public final class RehearseVerb implements Verb {
  @Override
  public String name() {
    return "rehearse";
  }

  @Override
  public boolean hidden() {
    return true;
  }

  @Override
  public void describe(CommandSpec spec, Grammar grammar) {
    // An exercise's name stands where this one says what is rehearsed; nobody reads its help.
    spec.addPositional(grammar.ids("0..1"));
  }

  @Override
  public int run(ParseResult args, Session session) {
    Exercise exercise = Training.exercise(session.track());
    String id = exercise.id().value();
    play(session, "next", id);
    if (args.matchedPositionalValue(0, "").equals("check")) checks(exercise, session);
    play(session, "hint", id);
    for (String verb : List.of("list", "progress", "show", "reset " + id, "hint --lang zh"))
      play(session, verb.split(" "));
    play(session, "next", "--help");
    return Exit.OK;
  }

  private static void checks(Exercise exercise, Session session) {
    String id = exercise.id().value();
    play(session, "check", id);
    paste(exercise, session);
    play(session, "check", id);
    play(session, "check", id, "--json", "--plain");
  }

  private static void play(Session session, String... words) {
    Surroundings world = session.world();
    PrintStream nobody = new PrintStream(OutputStream.nullOutputStream(), false, world.charset());
    Surroundings stage =
        new Surroundings(
            world.in(),
            nobody,
            nobody,
            Map.of("TERM", "xterm-256color", "COLUMNS", "80", "HOME", home(session).toString()),
            world.clock(),
            world.home(),
            world.cwd(),
            true,
            StandardCharsets.UTF_8);
    Program.run(words, stage);
  }

  /** As if it were the learner's home: the way to the usual workspace is rehearsed as well. */
  private static Path home(Session session) {
    return session.workspace().root();
  }

  private static void paste(Exercise exercise, Session session) {
    Path sources = new Workspace(home(session).resolve("learn")).sources();
    for (SourceFile file : new CourseFolder(session.pack()).reference(exercise.id()))
      try {
        Files.writeString(sources.resolve(file.path()), file.text());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
  }
}
