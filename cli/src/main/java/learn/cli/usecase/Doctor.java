package learn.cli.usecase;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import learn.cli.domain.view.DoctorView;
import learn.cli.domain.view.DoctorView.Line;
import learn.cli.progress.Journal;
import learn.cli.progress.TroubleException;
import learn.cli.progress.workspace.Workspace;

/**
 * {@code learn doctor}: looks at everything a command stands on, and names what is wrong. Each line
 * is a key of {@code doctor.<what>.ok|bad|fix}.
 */
public record Doctor(Machine machine, Optional<Here> here, Probes probes) {
  /** What an installation consists of, relative to its folder. */
  static final List<String> PARTS =
      List.of(
          "bin/learn",
          "lib/cli",
          "lib/grader",
          "lib/kit/learn-kit.jar",
          "lib/kit/learn-kit-sources.jar",
          "lib/kit/learn-kit-javadoc.jar",
          "course/exercises/track.yaml",
          "course/solutions",
          "course/graders.jar");

  private static final int TESTED_JAVA = 25;

  /**
   * What is known without trying.
   *
   * @param java feature version and full version of the running JVM
   * @param home folder of the installation
   * @param onPath {@code learn} can be typed as it is
   * @param terminal one line, e.g. {@code 80 columns, UTF-8, colour}
   * @param legible the terminal shows every character we print
   */
  public record Machine(
      Runtime.Version java, Path home, boolean onPath, String terminal, boolean legible) {}

  /** The learner's side; there is none when nobody can say where it would be. */
  public record Here(Workspace workspace, Journal journal) {}

  /** What has to be tried. */
  public record Probes(
      Supplier<Answer> course, Supplier<Answer> grader, Supplier<List<Line>> caches) {}

  /**
   * @param fact exercises loaded or milliseconds taken; else what went wrong
   */
  public record Answer(boolean ok, String fact) {}

  public DoctorView look() {
    List<Line> lines = new ArrayList<>();
    lines.add(line(machine.java().feature() == TESTED_JAVA, "jdk", machine.java().toString()));
    lines.add(install());
    lines.add(line(machine.onPath(), "path", machine.home().resolve("bin").toString()));
    here.ifPresentOrElse(h -> workspace(h, lines), () -> lines.add(noHome()));
    lines.add(tried("course", probes.course()));
    lines.add(tried("grader", probes.grader()));
    lines.addAll(probes.caches().get());
    lines.add(line(machine.legible(), "terminal", machine.terminal()));
    return new DoctorView(lines);
  }

  private Line install() {
    return PARTS.stream()
        .map(machine.home()::resolve)
        .filter(Files::notExists)
        .findFirst()
        .map(missing -> line(false, "install", missing.toString()))
        .orElseGet(() -> line(true, "install", machine.home().toString()));
  }

  private static void workspace(Here here, List<Line> lines) {
    Workspace where = here.workspace();
    lines.add(line(where.exists(), "workspace", where.root().toString()));
    if (!where.exists()) return;
    lines.add(line(where.writable(), "writable", where.root().toString()));
    lines.add(journal(here.journal()));
  }

  private static Line noHome() {
    return line(false, "workspace", "~");
  }

  private static Line journal(Journal journal) {
    try {
      Journal.Content content = journal.content();
      boolean ok = content.unreadable() == 0;
      int count = ok ? content.entries().size() : content.unreadable();
      return line(ok, "journal", Integer.toString(count));
    } catch (TroubleException unreadable) {
      return line(false, "journal", String.join(" ", unreadable.facts()));
    }
  }

  private static Line tried(String what, Supplier<Answer> probe) {
    Answer answer = probe.get();
    return line(answer.ok(), what, answer.fact());
  }

  private static Line line(boolean ok, String what, String fact) {
    return new Line(ok, "doctor." + what, List.of(fact));
  }
}
