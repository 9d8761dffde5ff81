package learn.cli.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import learn.cli.cache.Cache;
import learn.cli.cache.Role;
import learn.cli.compile.ClassPath;
import learn.cli.compile.InMemoryCompiler;
import learn.cli.domain.ExerciseId;
import learn.cli.domain.Lang;
import learn.cli.grade.GraderCommand;
import learn.cli.grade.Spare;
import learn.cli.progress.TroubleException;
import learn.cli.spec.GraderClasses;
import learn.cli.spec.Pack;
import learn.cli.usecase.assess.Workshop;
import learn.cli.usecase.course.CourseFolder;

/** The installed tree: {@code bin}, {@code lib}, {@code course}. */
public record Tree(Path home) {
  private static final String KIT = "learn-kit.jar";
  private static final Pattern JUDGING = Pattern.compile("learn-|javaparser-");

  public Path kit() {
    return home.resolve("lib/kit");
  }

  public Path course() {
    return home.resolve("course");
  }

  /**
   * What an attempt is made with, for one thread.
   *
   * @param spare a grader JVM that is started already
   * @throws TroubleException {@code install-broken}
   */
  public Workshop workshop(Pack pack, Lang lang, Optional<Spare> spare) {
    ClassPath classPath = ClassPath.of(List.of(kit().resolve(KIT)));
    return new Workshop(
        classPath,
        new InMemoryCompiler(classPath, lang),
        grader(),
        spare,
        new GraderClasses(pack.graders())::of,
        new CourseFolder(pack)::given,
        judge(pack));
  }

  /**
   * What has a say in verdicts, an exercise at a time.
   *
   * @throws TroubleException {@code install-broken}
   */
  public Function<ExerciseId, String> judge(Pack pack) {
    List<Path> program = new ArrayList<>(jars(home.resolve("lib/cli")));
    program.removeIf(jar -> !JUDGING.matcher(jar.getFileName().toString()).lookingAt());
    program.addAll(jars(home.resolve("lib/grader")));
    program.add(kit().resolve(KIT));
    return new Judge(pack, program);
  }

  /**
   * How a grader JVM is started: from its cache, if there is one that fits.
   *
   * @throws TroubleException {@code install-broken}
   */
  public GraderCommand grader() {
    return cache(Role.GRADER).file().map(bareGrader()::from).orElseGet(this::bareGrader);
  }

  /**
   * How one is started without a cache.
   *
   * @throws TroubleException {@code install-broken}
   */
  public GraderCommand bareGrader() {
    List<Path> modules = jars(home.resolve("lib/grader"));
    Path harness =
        modules.stream()
            .filter(jar -> jar.getFileName().toString().startsWith("learn-harness"))
            .findFirst()
            .orElseThrow(
                () -> new TroubleException("install-broken", "lib/grader/learn-harness.jar"));
    return new GraderCommand(
        jdk(), modules, kit().resolve(KIT), harness, GraderCommand.FLAGS, Duration.ZERO);
  }

  /** The JDK this program runs on grades as well. */
  public static Path jdk() {
    return Path.of(System.getProperty("java.home", ""));
  }

  /**
   * A start-up cache.
   *
   * @throws TroubleException {@code install-broken}
   */
  public Cache cache(Role role) {
    List<Path> jars = jars(home.resolve("lib").resolve(role.lib()));
    return new Cache(home.resolve("cache"), role.word(), Cache.runningJdk(), jars);
  }

  /**
   * What a running program depends on, as it stands now.
   *
   * @throws TroubleException {@code install-broken}
   */
  public Stamp stamp() {
    List<Path> files = new ArrayList<>();
    for (String folder : List.of("lib/cli", "lib/grader", "lib/kit"))
      files.addAll(jars(home.resolve(folder)));
    files.add(course().resolve("graders.jar"));
    files.add(jdk().resolve("release"));
    return Stamp.of(files);
  }

  private static List<Path> jars(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(f -> f.toString().endsWith(".jar")).sorted().toList();
    } catch (IOException e) {
      throw new TroubleException("install-broken", folder.toString());
    }
  }

  /** What to type to run this program: its name where that reaches it, else its path. */
  public String command(Map<String, String> env) {
    return onPath(env)
        ? "learn"
        : Optional.ofNullable(env.get("LEARN_COMMAND"))
            .orElse(home.resolve("bin/learn").toString());
  }

  public boolean onPath(Map<String, String> env) {
    return Stream.of(env.getOrDefault("PATH", "").split(java.io.File.pathSeparator))
        .filter(folder -> !folder.isBlank())
        .map(folder -> Path.of(folder, "learn"))
        .filter(Files::isExecutable)
        .findFirst()
        .map(this::isOurs)
        .orElse(false);
  }

  private boolean isOurs(Path command) {
    try {
      return command.toRealPath().startsWith(home.toRealPath());
    } catch (IOException gone) {
      return false;
    }
  }
}
