package learn.cli.spec;

import static learn.cli.spec.SmallCourse.SPEC;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import learn.cli.domain.Diagnostic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever bytes a spec has: complaints, never an exception, never a long wait. */
class HostileYamlTest {
  private static final int LIMIT = 256 * 1024;

  @TempDir Path folder;

  @Test
  void mutatedSpecsCauseComplaintsOnly() {
    long seed = new Random().nextLong();
    System.out.println("HostileYamlTest seed " + seed);
    Random random = new Random(seed);
    SmallCourse course = new SmallCourse(folder);
    byte[] good = SmallCourse.resource("exercise.yaml").getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < 1000; i++) {
      course.putBytes(SPEC, mutated(good, random));
      Loaded loaded = i % 20 == 0 ? course.specs().proven() : course.specs().track();
      for (Diagnostic d : loaded.complaints())
        assertTrue(isInside(d), () -> "seed " + seed + ": " + SmallCourse.line(d));
    }
  }

  private static boolean isInside(Diagnostic d) {
    return d.line() >= 1
        && d.column() >= 1
        && d.column() + d.length() <= Math.max(2, d.source().length() + 2)
        && !d.message().contains("\n");
  }

  private static byte[] mutated(byte[] good, RandomGenerator random) {
    byte[] bytes = good.clone();
    String yaml = "\t\n :-[]{}&*!|>'\"%@`#?,\\~";
    for (int n = random.nextInt(4); n >= 0; n--) {
      int at = random.nextInt(bytes.length);
      switch (random.nextInt(4)) {
        case 0 -> bytes[at] = (byte) random.nextInt(256);
        case 1 -> bytes[at] = (byte) yaml.charAt(random.nextInt(yaml.length()));
        case 2 -> bytes = java.util.Arrays.copyOf(bytes, Math.max(1, at));
        default ->
            System.arraycopy(
                good,
                random.nextInt(good.length / 2),
                bytes,
                at / 2,
                Math.min(20, bytes.length - at / 2));
      }
    }
    return bytes;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[", "{a: ", "- ", "? ", "a: [", "\"a\": ", "*a ", "&a ", "!!a ", "a\n", "a: b\n", "- a\n",
        "'", "\"\\", "| ", ">\n", "#", "---\n", "%A\n", "[*a,", "\"\\UFFFFFFFF\" ", "\"\\x", "💣",
            "a: !<"
      })
  void aFileFullOfOneThing(String part) {
    SmallCourse course = new SmallCourse(folder);
    int bytes = part.getBytes(StandardCharsets.UTF_8).length;
    course.put(SPEC, part.repeat(LIMIT / bytes));
    assertTimeout(
        Duration.ofSeconds(20), () -> assertFalse(course.specs().track().complaints().isEmpty()));
  }

  @Test
  void aliasBomb() {
    SmallCourse course = new SmallCourse(folder);
    StringBuilder bomb = new StringBuilder("a0: &a0 [x, x]\n");
    for (int i = 1; i < 60; i++)
      bomb.append("a%d: &a%d [*a%d, *a%d]\n".formatted(i, i, i - 1, i - 1));
    course.put(SPEC, bomb.toString());
    List<Diagnostic> complaints = course.specs().track().complaints();
    assertTrue(complaints.stream().filter(d -> d.key().equals("anchor")).count() == 60 + 2 * 59);
  }

  /** Each of many unknown names could list each of many known ones. */
  @Test
  void complaintsDoNotGrowWithTheSquareOfTheFile() {
    SmallCourse course = new SmallCourse(folder);
    StringBuilder spec = new StringBuilder("checks:\n");
    for (int i = 0; i < 10_000; i++) spec.append("- id: k").append(i).append('\n');
    spec.append("hints:\n");
    for (int i = 0; i < 8_000; i++) spec.append("- check: ").append("z-z-z\n");
    course.put(SPEC, spec.toString());
    List<Diagnostic> complaints =
        assertTimeout(Duration.ofSeconds(20), () -> course.specs().proven().complaints());
    assertTrue(complaints.stream().mapToLong(d -> d.message().length()).sum() < 20_000_000);
    assertTrue(complaints.size() > 18_000);
  }

  @Test
  void namesInComplaintsAreShortAndPrintable() {
    SmallCourse course = new SmallCourse(folder);
    course.replace(SPEC, "see: [", "\"\\e[2J" + "x".repeat(900) + "\": [");
    String message = course.specs().track().complaints().getFirst().message();
    assertTrue(message.startsWith("unknown key \"?[2Jxxx"), message);
    assertTrue(message.length() < 250, message);
  }
}
