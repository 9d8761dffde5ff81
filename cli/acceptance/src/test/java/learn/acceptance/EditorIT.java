package learn.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an editor sees: a Maven project that resolves the kit without network. */
final class EditorIT {
  @TempDir Path folder;

  @Test
  void theWorkspaceCompilesOffline() {
    assumeTrue(mavenIsHere(), "SKIPPED: no mvn on the PATH");
    Learner learner = Learner.of(Installed.withRealCourse(folder), folder);
    for (String id : RealCourse.ids(learner.types("list", "--json").json()))
      assertEquals(0, learner.types("next", id).exit());
    Ran mvn = compiles(learner);
    Path compiled = learner.workspace().resolve("target/classes/ch00_orientation/Hello.class");
    assertTrue(Files.exists(compiled), mvn::all);
  }

  /** What Maven says of the workspace; it must end well. */
  static Ran compiles(Learner learner) {
    String pom = learner.workspace().resolve("pom.xml").toString();
    // The user's own repository of plugins: an editor brings its own, Maven offline has this one.
    String home = System.getProperty("user.home");
    Ran mvn =
        learner
            .with("JAVA_HOME", System.getProperty("java.home"))
            .with("HOME", home)
            .runs("mvn", "-o", "-q", "-B", "-f", pom, "compile");
    assertEquals(0, mvn.exit(), mvn::all);
    return mvn;
  }

  static boolean mavenIsHere() {
    return Stream.of(System.getenv("PATH").split(":"))
        .anyMatch(f -> Files.isExecutable(Path.of(f, "mvn")));
  }
}
