package learn.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * {@code install.sh} and {@code verify.sh} on machines that lack something, and a whole
 * installation. Maven is a stub that does nothing: the tree was built before these tests began.
 */
final class InstallIT {
  private static final List<String> TOOLS =
      List.of(
          "basename",
          "cat",
          "chmod",
          "cp",
          "dirname",
          "head",
          "ln",
          "mkdir",
          "mktemp",
          "mv",
          "readlink",
          "rm",
          "sed",
          "sh",
          "tail",
          "uname");

  // Where caches are made, some seconds of work each; the machine may be busy with other things.
  private static final Duration PATIENCE = Duration.ofMinutes(10);

  @TempDir Path folder;
  private Path bin;
  private Learner somebody;

  /** A PATH with the tools of any machine, without Java and Maven. */
  @BeforeEach
  void aBareMachine() throws IOException {
    bin = Files.createDirectories(folder.resolve("bin"));
    for (String tool : TOOLS) Files.createSymbolicLink(bin.resolve(tool), onOurPath(tool));
    Path none = Files.createDirectories(folder.resolve("jvms"));
    Path home = Files.createDirectories(folder.resolve("home"));
    Map<String, String> env =
        new TreeMap<>(
            Map.of(
                "HOME", home.toString(),
                "PATH", bin.toString(),
                "LANG", "C.UTF-8",
                "LEARN_JVM_DIR", none.toString()));
    Installed later = new Installed(home.resolve(".local/share/learn"));
    somebody = new Learner(later, home, home.resolve("learn"), env, Duration.ofMinutes(2));
  }

  private static Path onOurPath(String tool) {
    return Stream.of(System.getenv("PATH").split(":"))
        .map(f -> Path.of(f, tool))
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow();
  }

  private static String script(String name) {
    return Installed.tree().resolve("../../../..").resolve(name).normalize().toString();
  }

  private Ran install(String... args) {
    return somebody.patient(PATIENCE).runs(script("install.sh"), args);
  }

  private void haveMaven(int exit) throws IOException {
    Path stub = bin.resolve("mvn");
    Files.writeString(stub, "#!/bin/sh\necho the stub says so\nexit " + exit + "\n");
    assertTrue(stub.toFile().setExecutable(true));
  }

  private void haveJdk() {
    somebody = somebody.with("JAVA_HOME", System.getProperty("java.home"));
  }

  /** A folder that looks like a JDK of that version. */
  private Path jdk(String name, String version) throws IOException {
    Path home = folder.resolve("jvms").resolve(name);
    Files.createDirectories(home.resolve("bin"));
    Files.writeString(home.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
    Files.createSymbolicLink(
        home.resolve("bin/javac"), Path.of(System.getProperty("java.home"), "bin/javac"));
    Files.createSymbolicLink(
        home.resolve("bin/java"), Path.of(System.getProperty("java.home"), "bin/java"));
    return home;
  }

  @ParameterizedTest
  @ValueSource(strings = {"install.sh", "verify.sh"})
  void withoutAJdkItSaysHowToGetOne(String script) throws IOException {
    haveMaven(0);
    jdk("17", "17.0.2");
    Ran ran = somebody.runs(script(script));
    assertEquals(2, ran.exit(), ran::all);
    for (String system : List.of("Linux", "macOS", "Windows", "WSL", "JDK 25"))
      assertTrue(ran.err().contains(system), ran::all);
    assertEquals("", ran.out());
  }

  @ParameterizedTest
  @ValueSource(strings = {"install.sh", "verify.sh"})
  void withoutMavenItSaysHowToGetIt(String script) {
    haveJdk();
    Ran ran = somebody.runs(script(script));
    assertEquals(2, ran.exit(), ran::all);
    for (String system : List.of("Linux", "macOS", "Windows", "WSL", "mvn"))
      assertTrue(ran.err().contains(system), ran::all);
  }

  @Test
  void twentyFiveWinsOverAnythingNewer() throws IOException {
    haveMaven(1);
    jdk("a-newer", "26.0.1");
    Ran newer = install();
    assertTrue(newer.out().contains("using JDK 26; learn is tested with 25"), newer::all);
    Path tested = jdk("b-tested", "25.0.1");
    Ran ran = install();
    assertTrue(ran.out().startsWith("JDK 25: " + tested), ran::all);
  }

  @Test
  void aBuildThatFailsIsShownAndNothingIsInstalled() throws IOException {
    haveJdk();
    haveMaven(1);
    Ran ran = install();
    assertEquals(2, ran.exit(), ran::all);
    assertTrue(ran.err().contains("the stub says so"), ran::all);
    assertTrue(ran.err().contains("the build failed"), ran::all);
    assertFalse(Files.exists(somebody.installed().home()), ran::all);
  }

  @ParameterizedTest
  @ValueSource(strings = {"--frob", "--prefix", "--lang fr", "extra"})
  void whatItDoesNotKnowItSays(String args) {
    haveJdk();
    Ran ran = install(args.split(" "));
    assertEquals(2, ran.exit(), ran::all);
    assertTrue(ran.err().startsWith("install.sh: "), ran::all);
    assertTrue(ran.err().contains(args.split(" ")[0]), ran::all);
  }

  @Test
  void withoutAHomeAPrefixMustBeNamed() throws IOException {
    haveJdk();
    haveMaven(0);
    somebody = somebody.without("HOME");
    Ran ran = install();
    assertEquals(2, ran.exit(), ran::all);
    assertTrue(ran.err().contains("--prefix DIR"), ran::all);
  }

  @Test
  void aCommandThatIsNotOursStays() throws IOException {
    haveJdk();
    haveMaven(0);
    Path theirs = folder.resolve("home/.local/bin/learn");
    Files.createDirectories(theirs.getParent());
    Files.writeString(theirs, "theirs");
    Ran ran = install();
    assertEquals(2, ran.exit(), ran::all);
    assertTrue(ran.err().contains("is not ours"), ran::all);
    assertEquals("theirs", Files.readString(theirs));
  }

  @Test
  void uninstallingNothingIsNoFault() {
    Ran ran = install("--uninstall");
    assertEquals(0, ran.exit(), ran::all);
    assertTrue(ran.out().contains("is not installed"), ran::all);
  }

  @Test
  void anInstallationFromTheFirstToTheLastDay() throws IOException {
    haveJdk();
    haveMaven(0);
    Path prefix = folder.resolve("a prefix");
    String command = prefix.resolve("bin/learn").toString();
    Ran first = install("--prefix", prefix.toString());
    assertEquals(0, first.exit(), first::all);
    assertTrue(first.out().contains("Installed: " + command), first::all);
    assertTrue(first.out().contains("Meet the runner"), first::all);
    assertTrue(first.out().contains(command + " check"), first::all);
    assertEquals("", first.err(), first::all);
    assertEquals(1, somebody.runs(command, "check").exit());
    cachesCostNothingButTime(command, prefix.resolve("share/learn/cache"));

    Path mine = somebody.workspace().resolve("src/ch00_orientation/Hello.java");
    Files.writeString(mine, "// mine\n" + Files.readString(mine));
    String was = Files.readString(mine);
    Ran upgrade = install("--prefix", prefix.toString(), "--lang", "zh");
    assertEquals(0, upgrade.exit(), upgrade::all);
    assertTrue(upgrade.out().contains("你的文件保持原样"), upgrade::all);
    assertEquals(was, Files.readString(mine));
    assertTrue(somebody.runs(command, "hint").out().contains("提示 1/"));

    Ran gone = install("--prefix", prefix.toString(), "--uninstall");
    assertEquals(0, gone.exit(), gone::all);
    assertFalse(Files.exists(prefix.resolve("share/learn")), gone::all);
    assertFalse(Files.exists(prefix.resolve("bin/learn")), gone::all);
    assertEquals(was, Files.readString(mine));
    assertTrue(Files.exists(somebody.workspace().resolve(".learn/journal")));
  }

  private void cachesCostNothingButTime(String command, Path caches) throws IOException {
    assertEquals(3, caches(caches).size());
    assertFalse(somebody.runs(command, "doctor").out().contains("--repair"));
    String list = somebody.runs(command, "list").out();
    for (Path cache : caches(caches)) Files.write(cache, new byte[1 << 16]);
    for (String verb : List.of("list", "check")) {
      Ran ran = somebody.runs(command, verb);
      assertEquals(verb.equals("list") ? 0 : 1, ran.exit(), ran::all);
      assertEquals("", ran.err(), ran::all);
      if (verb.equals("list")) assertEquals(list, ran.out());
    }
    assertEquals(3, repairs(somebody.runs(command, "doctor")), "each is told");
    Ran repaired = somebody.patient(PATIENCE).runs(command, "doctor", "--repair");
    assertEquals(0, repairs(repaired), repaired::all);
    assertEquals(3, caches(caches).size());
    assertEquals(0, repairs(somebody.runs(command, "doctor")));
  }

  private static List<Path> caches(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(f -> f.toString().endsWith(".aot")).toList();
    }
  }

  private static long repairs(Ran doctor) {
    return doctor.out().lines().filter(line -> line.contains("doctor --repair")).count();
  }

  @Test
  void onThePathTheNextCommandIsShort() throws IOException {
    haveJdk();
    haveMaven(0);
    somebody = somebody.with("PATH", bin + ":" + somebody.home().resolve(".local/bin"));
    Path workspace = folder.resolve("exercises");
    Ran first = install("--workspace", workspace.toString());
    assertEquals(0, first.exit(), first::all);
    assertTrue(first.out().contains("\n  learn check "), first::all);
    Ran list = somebody.runs(somebody.home().resolve(".local/bin/learn").toString(), "check");
    assertEquals(1, list.exit(), "the workspace is remembered");
    assertTrue(Files.exists(workspace.resolve("pom.xml")));
    assertFalse(Files.exists(somebody.workspace()));
  }
}
