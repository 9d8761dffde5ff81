package learn.cli.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import learn.cli.domain.CheckEvent;
import learn.cli.domain.CheckId;
import learn.cli.domain.CheckReport;
import learn.cli.domain.Lang;
import learn.cli.terminal.ink.Terminal;
import org.junit.jupiter.api.Test;

class TerminalsTest {
  private static final Charset UTF_8 = StandardCharsets.UTF_8;

  private static Terminal tty(String... env) {
    Map<String, String> all = new java.util.HashMap<>(Map.of("COLUMNS", "100"));
    for (int i = 0; i < env.length; i += 2) all.put(env[i], env[i + 1]);
    return Terminals.of(all, true, false, UTF_8);
  }

  @Test
  void aTerminalHasColourUnlessToldOtherwise() {
    assertTrue(tty("TERM", "xterm").colour());
    assertFalse(tty("NO_COLOR", "1").colour());
    assertTrue(tty("NO_COLOR", "").colour());
    assertFalse(tty("CLICOLOR", "0").colour());
    assertFalse(tty("TERM", "dumb").colour());
    assertFalse(tty("TERM", "dumb").live());
    assertTrue(tty("NO_COLOR", "1").live());
  }

  @Test
  void linksOnlyWhereTheyAreUnderstood() {
    assertFalse(tty("TERM", "xterm").links());
    assertTrue(tty("TERM_PROGRAM", "vscode").links());
    assertTrue(tty("VTE_VERSION", "7006").links());
    assertFalse(tty("VTE_VERSION", "4400").links());
    assertFalse(tty("VTE_VERSION", "many").links());
  }

  @Test
  void aPipeIsQuietAndPlainIsAscii() {
    Terminal pipe = Terminals.of(Map.of("TERM_PROGRAM", "vscode"), false, false, UTF_8);
    assertEquals(Terminal.pipe(80), pipe);
    Terminal plain = Terminals.of(Map.of("COLUMNS", "60"), true, true, UTF_8);
    assertEquals(new Terminal(60, false, false, false, false), plain);
  }

  @Test
  void marksNeedACharsetThatHasThem() {
    assertFalse(Terminals.of(Map.of(), false, false, StandardCharsets.US_ASCII).unicode());
    assertFalse(Terminals.of(Map.of(), false, false, StandardCharsets.ISO_8859_1).unicode());
  }

  @Test
  void nonsenseInColumnsIsIgnored() {
    assertEquals(80, Terminals.of(Map.of("COLUMNS", "-3"), false, false, UTF_8).columns());
    assertEquals(80, Terminals.of(Map.of("COLUMNS", "wide"), false, false, UTF_8).columns());
    assertEquals(20, Terminal.pipe(3).measure());
    assertEquals(100, Terminal.pipe(300).measure());
  }

  private static String lived(Terminal terminal) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    LiveLine line = new LiveLine(new PrintStream(bytes, true, UTF_8), terminal, Lang.EN, 5);
    CheckId check = new CheckId("one-tick-per-poll");
    line.on(new CheckEvent.Compiling(Sample.EXERCISE.id()));
    line.on(new CheckEvent.Started(check));
    line.on(new CheckEvent.Ended(new CheckReport(Sample.CHECKS.getFirst(), Sample.HELD), 3));
    line.on(new CheckEvent.Started(new CheckId("zero")));
    line.on(new CheckEvent.Decided(Sample.passed().attempt()));
    return bytes.toString(UTF_8);
  }

  @Test
  void theLiveLineIsRewrittenAndGoes() {
    String erase = "\r\u001b[2K";
    assertEquals(
        erase
            + "[0/5] compiling"
            + erase
            + "[0/5] running one-tick-per-poll"
            + erase
            + "[1/5] running zero"
            + erase,
        lived(new Terminal(80, true, false, false, true)));
  }

  @Test
  void nothingMovesInAPipe() {
    assertEquals("", lived(Terminal.pipe(80)));
  }

  @Test
  void theLiveLineNeverTakesTwoLines() {
    String last = lived(new Terminal(24, true, false, false, true)).split("\r")[2];
    assertTrue(last.replace("\u001b[2K", "").length() < 24, last);
  }
}
