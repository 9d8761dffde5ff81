package learn.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Odd machines: no right to write, no room, no home, odd locales, narrow or no terminals. */
final class SurroundingsIT {
  private static final String NOBODY = "65534";
  private static final int NARROW = 40;

  @TempDir static Path folder;
  private static Installed installed;

  @BeforeAll
  static void install() throws IOException {
    installed = Installed.withCourse(folder, MiniCourse.write(folder, List.of("passes")));
    // Somebody else is to walk in.
    allow(folder, "rwxr-xr-x");
  }

  private static Learner opened(String name) {
    Learner learner = Learner.of(installed, folder.resolve(name));
    assertEquals(0, learner.types("next").exit());
    return learner;
  }

  // --- no right to write

  @Test
  void aReadOnlyWorkspaceIsSaidAndLeftAsItIs() throws IOException {
    Learner owner = opened("read-only");
    allowAll(owner.workspace(), "r-xr-xr-x", "r--r--r--");
    try {
      assumeTrue(bindsUs(owner) || drops(), "SKIPPED: root, and no setpriv to become nobody");
      for (String command : List.of("next", "hint", "solution passes --give-up")) {
        Ran ran = refused(asNobody(owner, command));
        assertTrue(unwrapped(ran.err()).contains("cannot be written"), ran::all);
        assertTrue(ran.err().contains("-w DIR"), ran::all);
      }
      for (String command : List.of("list", "progress", "show", "reset passes"))
        assertEquals(0, asNobody(owner, command).exit(), command);
      Ran doctor = asNobody(owner, "doctor");
      assertEquals(2, doctor.exit(), doctor::all);
      assertTrue(unwrapped(doctor.out()).contains("the workspace cannot be written"), doctor::all);
    } finally {
      allowAll(owner.workspace(), "rwxr-xr-x", "rw-r--r--");
    }
  }

  @Test
  void theVerdictIsShownEvenWhenItCannotBeWrittenDown() throws IOException {
    Learner owner = opened("verdict");
    allowAll(owner.workspace(), "r-xr-xr-x", "r--r--r--");
    try {
      assumeTrue(bindsUs(owner) || drops(), "SKIPPED: root, and no setpriv to become nobody");
      Ran check = refused(asNobody(owner, "check"));
      assertTrue(check.out().contains("✗ answer"), check::all);
      assertTrue(unwrapped(check.err()).contains("The verdict stands"), check::all);
    } finally {
      allowAll(owner.workspace(), "rwxr-xr-x", "rw-r--r--");
    }
  }

  // Permissions do not bind root; nobody is somebody they bind.
  private static Ran asNobody(Learner owner, String command) throws IOException {
    List<String> words = List.of((installed.command() + " " + command).split(" "));
    if (bindsUs(owner)) return owner.types(command.split(" "));
    List<String> args =
        Stream.concat(
                Stream.of("--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups"),
                words.stream())
            .toList();
    return owner.runs("setpriv", args.toArray(String[]::new));
  }

  private static boolean bindsUs(Learner owner) {
    return !Files.isWritable(owner.workspace());
  }

  private static boolean drops() throws IOException {
    return succeeds("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups", "true");
  }

  // --- no room

  private static final String FILL_AND_TYPE =
      """
      mount -t tmpfs -o size=2m none "$1" || exit 99
      "$2" next -w "$1/learn" >"$1/next" || exit 98
      echo '// mine' >>"$1/learn/src/passes/Answer.java"
      cp "$1/learn/src/passes/Answer.java" "$1/../mine"
      cat /dev/zero >"$1/fill" 2>"$1/../filled"
      "$2" $3; exit=$?
      cmp "$1/learn/src/passes/Answer.java" "$1/../mine" >&2 || exit 97
      exit $exit
      """;

  /** A real one: a tmpfs in a mount namespace of its own, filled to the brim. */
  @ParameterizedTest
  @ValueSource(strings = {"next -w DISK/another", "reset passes -w DISK/learn"})
  void aFullDiskIsSaidAndLosesNothing(String command) throws IOException {
    assumeTrue(
        succeeds("unshare", "-rm", "sh", "-c", "mount -t tmpfs -o size=64k none /mnt"),
        "SKIPPED: no mount namespace to be had here");
    Path place = Files.createDirectories(folder.resolve("full-" + command.substring(0, 4)));
    String disk = Files.createDirectories(place.resolve("disk")).toString();
    String program = installed.command().toString();
    String typed = command.replace("DISK", disk);
    Ran ran =
        Learner.of(installed, place)
            .runs("unshare", "-rm", "sh", "-c", FILL_AND_TYPE, "sh", disk, program, typed);
    refused(ran);
    assertTrue(unwrapped(ran.err()).contains("The disk is full"), ran::all);
  }

  /** Where no disk can be made: every write fails as on a full one, with another sentence. */
  @Test
  void aWriteThatFailsIsSaid() throws IOException {
    Learner learner = opened("no-writes");
    Path journal = learner.workspace().resolve(".learn/journal");
    String before = Files.readString(journal);
    String script = "trap '' XFSZ; ulimit -f 0; exec \"$@\"";
    String program = installed.command().toString();
    for (String command : List.of("hint", "next", "check")) {
      Ran ran = refused(learner.runs("sh", "-c", script, "sh", program, command));
      assertTrue(unwrapped(ran.err()).contains("written"), ran::all);
      assertEquals(before, Files.readString(journal));
    }
    assertEquals(0, learner.types("hint").exit());
  }

  @Test
  void aJournalThatIsNoFileIsSaid() throws IOException {
    Learner learner = opened("device");
    Path journal = learner.workspace().resolve(".learn/journal");
    Files.delete(journal);
    Files.createSymbolicLink(journal, Path.of("/dev/zero"));
    for (String command : List.of("list", "check", "hint", "next")) {
      Ran ran = refused(learner.types(command));
      assertTrue(unwrapped(ran.err()).contains("journal cannot be read"), ran::all);
    }
  }

  // --- no home

  @Test
  void withoutAHomeAFolderMustBeNamed() {
    Learner learner = Learner.of(installed, folder.resolve("homeless")).without("HOME");
    for (String command : List.of("next", "list", "check", "progress")) {
      Ran ran = refused(learner.types(command));
      assertTrue(unwrapped(ran.err()).contains("HOME is not set"), ran::all);
    }
    String named = folder.resolve("named").toString();
    assertEquals(0, learner.types("next", "-w", named).exit());
    assertEquals(1, learner.types("check", "-w", named).exit());
    assertEquals(0, learner.types("--help").exit());
  }

  // --- odd locales and terminals

  @ParameterizedTest
  @ValueSource(strings = {"C", "POSIX", "de_DE.ISO-8859-1", "no_SUCH.locale"})
  void anyLocaleWorks(String locale) {
    Learner learner = opened("locale-" + locale).with("LC_ALL", locale);
    Ran check = learner.types("check");
    assertEquals(1, check.exit(), check::all);
    assertTrue(check.out().contains("You answered something else."), check::all);
    // Every character as a UTF-8 locale shows it; the first line has the time it took.
    Ran unicode = learner.with("LC_ALL", "C.UTF-8").types("check");
    assertEquals(
        unicode.out().lines().skip(1).toList(), check.out().lines().skip(1).toList(), check::all);
    Ran chinese = learner.types("list", "--lang", "zh");
    assertTrue(chinese.out().contains("回答"), chinese::all);
  }

  @ParameterizedTest
  @ValueSource(strings = {"C", "C.UTF-8", "POSIX"})
  void aFolderWithANameInChineseWorksInAnyLocale(String locale) throws IOException {
    assumeTrue(namesAreUnicode(), "SKIPPED: the tests themselves run in a locale without it");
    Path place = Files.createDirectories(folder.resolve("练习-" + locale));
    Installed there = Installed.withCourse(place, installed.home().resolve("course"));
    Learner learner = Learner.of(there, place).with("LC_ALL", locale);
    Ran next = learner.types("next");
    assertEquals(0, next.exit(), next::all);
    Ran check = learner.types("check");
    assertEquals(1, check.exit(), check::all);
    assertTrue(check.out().contains("You answered something else."), check::all);
  }

  private static boolean namesAreUnicode() {
    return Charset.forName(System.getProperty("sun.jnu.encoding")).newEncoder().canEncode('练');
  }

  @Test
  void aChineseLocaleOfAnotherEncodingIsStillChinese() {
    Learner learner = opened("gbk").with("LC_ALL", "zh_CN.GBK");
    assertTrue(learner.types("list").out().contains("回答"));
  }

  @Test
  void theLocaleChoosesTheLanguage() {
    Learner learner = opened("locale").with("LANG", "zh_CN.UTF-8");
    assertTrue(learner.types("list").out().contains("回答"));
    assertTrue(learner.with("LC_ALL", "en_US.UTF-8").types("list").out().contains("Answer"));
    assertTrue(learner.types("list", "--lang", "en").out().contains("Answer"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "zh"})
  void aNarrowTerminalIsNotOverrun(String lang) {
    Learner learner = opened("narrow-" + lang).with("COLUMNS", "" + NARROW);
    learner.types("list", "--lang", lang);
    for (String command : List.of("show", "check", "hint", "list", "progress", "doctor")) {
      Ran ran = learner.types(command.split(" "));
      ran.out()
          .lines()
          .filter(line -> columns(line) > NARROW)
          .forEach(line -> assertTrue(isCodeOrPath(line), () -> line + "\n" + ran.all()));
      assertFalse(ran.showsATrace(), ran::all);
    }
    Ran trouble = refused(learner.types("next", "zebra"));
    trouble
        .err()
        .lines()
        .filter(line -> columns(line) > NARROW)
        .forEach(line -> assertTrue(isCodeOrPath(line), trouble::all));
  }

  /** A command that is longer than the line stands whole: it is there to be copied. */
  @Test
  void theNextCommandCanBeCopiedFromANarrowTerminal() {
    Learner learner = opened("copied").with("COLUMNS", "" + NARROW);
    for (String command : List.of("show", "check", "hint")) {
      Ran ran = learner.types(command);
      assertTrue(ran.out().contains(installed.command() + " "), ran::all);
    }
  }

  private static boolean isCodeOrPath(String line) {
    return line.contains(" | ") || line.contains("/");
  }

  private static int columns(String line) {
    return line.codePoints().map(c -> wide(c) ? 2 : 1).sum();
  }

  private static boolean wide(int c) {
    return Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN
        || c >= 0x3000 && c < 0x3040
        || c >= 0xff00 && c < 0xff61;
  }

  @Test
  void withoutATerminalThereAreNoEscapes() {
    Learner learner = opened("pipe").with("TERM", "xterm-256color");
    for (String command : List.of("show", "check", "hint", "list", "progress", "--help"))
      assertFalse(learner.types(command).out().contains("\u001b"), command);
  }

  @Test
  void aReaderThatGoesAwayIsNoDrama() {
    Learner learner = opened("gone");
    String script = "\"$1\" list | head -n 1";
    Ran ran = learner.runs("sh", "-c", script, "sh", installed.command().toString());
    assertEquals(0, ran.exit(), ran::all);
    assertEquals(1, ran.out().lines().count(), ran::all);
    assertEquals("", ran.err(), ran::all);
  }

  @ParameterizedTest
  @ValueSource(strings = {">/dev/full", ">&-"})
  void aScreenThatCannotBeWrittenIsNoSuccess(String redirect) {
    Learner learner = opened("out" + redirect.length());
    String script = "\"$1\" list " + redirect;
    Ran ran = learner.runs("sh", "-c", script, "sh", installed.command().toString());
    assertEquals(2, ran.exit(), ran::all);
    assertFalse(ran.showsATrace(), ran::all);
  }

  // --- the JDK

  @Test
  void aWrongJdkIsSaidByTheLauncher() {
    Learner learner = Learner.of(installed, folder.resolve("jdk"));
    Ran ran = refused(learner.with("LEARN_JAVA_HOME", "/no/such/jdk").types("list"));
    assertTrue(ran.err().contains("no JDK at '/no/such/jdk'"), ran::all);
    assertTrue(ran.err().contains("LEARN_JAVA_HOME") && ran.err().contains("install.sh"));
  }

  @Test
  void aJdkThatVanishedIsSaidByTheLauncher() throws IOException {
    Path later = Files.createDirectories(folder.resolve("later"));
    Installed tree = Installed.withCourse(later, installed.home().resolve("course"));
    Files.writeString(tree.home().resolve("jdk"), later.resolve("gone") + "\n");
    Ran ran = refused(Learner.of(tree, later).types("list"));
    assertTrue(ran.err().contains("no JDK at '" + later.resolve("gone") + "'"), ran::all);
    Files.delete(tree.home().resolve("jdk"));
    refused(Learner.of(tree, later).types("list"));
  }

  // --- reading and doing

  private static Ran refused(Ran ran) {
    assertFalse(ran.err().isBlank(), ran::all);
    assertEquals(2, ran.exit(), ran::all);
    assertFalse(ran.showsATrace(), ran::all);
    return ran;
  }

  private static String unwrapped(String text) {
    return text.replaceAll("\\s*\\R\\s*", " ");
  }

  private static boolean succeeds(String... command) throws IOException {
    try {
      return new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException noSuchProgram) {
      return false;
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static void allow(Path path, String permissions) throws IOException {
    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
  }

  private static void allowAll(Path top, String folders, String files) throws IOException {
    if (folders.contains("w")) allow(top, folders);
    try (Stream<Path> all = Files.walk(top)) {
      for (Path path : all.toList())
        if (!Files.isSymbolicLink(path)) allow(path, Files.isDirectory(path) ? folders : files);
    }
  }
}
