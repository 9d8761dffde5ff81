package learn.cli.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import learn.cli.domain.Lang;
import learn.cli.terminal.ink.Terminal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class LiveCountTest {
  private final ByteArrayOutputStream written = new ByteArrayOutputStream();

  private LiveCount count(Lang lang, boolean tty, int of) {
    Terminal terminal = Terminals.of(Map.of("COLUMNS", "80"), tty, false, StandardCharsets.UTF_8);
    PrintStream out = new PrintStream(written, true, StandardCharsets.UTF_8);
    return new LiveCount(out, terminal, lang, of);
  }

  private String shown() {
    return written.toString(StandardCharsets.UTF_8).replaceAll("\u001b\\[[0-9;]*[mK]", "");
  }

  @Test
  void whatIsLeftTakesAsLongAsWhatIsDone() {
    LiveCount count = count(Lang.EN, true, 4);
    count.done(0, Duration.ZERO);
    assertFalse(shown().contains("left"), "nothing is known yet");
    count.done(1, Duration.ofMillis(500));
    assertTrue(shown().contains("[1/4]") && shown().endsWith("about 1.5 s left"), shown());
    count.done(4, Duration.ofSeconds(2));
    assertTrue(shown().lastIndexOf("left") < shown().indexOf("[4/4]"), shown());
  }

  @ParameterizedTest
  @EnumSource
  void itIsGoneInTheEnd(Lang lang) {
    LiveCount count = count(lang, true, 2);
    count.done(1, Duration.ofSeconds(1));
    count.clear();
    assertTrue(written.toString(StandardCharsets.UTF_8).endsWith("\r\u001b[2K"));
  }

  @Test
  void withoutATerminalAndWithNothingToDoThereIsNone() {
    count(Lang.EN, false, 2).done(1, Duration.ofSeconds(1));
    count(Lang.EN, true, 0).done(0, Duration.ZERO);
    count(Lang.EN, true, 0).clear();
    assertEquals("", shown());
  }
}
