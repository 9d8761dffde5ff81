package learn.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One check alone, and a debugger for it. */
final class OnlyIT {
  private static final String THIRD = "ch02-countdown";

  @TempDir static Path folder;
  private static Learner learner;

  @BeforeAll
  static void openAnExercise() {
    learner = Learner.of(Installed.withRealCourse(folder), folder.resolve("only"));
    assertEquals(0, learner.types("welcome").exit());
    assertEquals(0, learner.types("next", THIRD).exit());
    RealCourse.pasteReference(learner, THIRD);
  }

  private static List<String> journal() {
    try {
      return Files.readAllLines(learner.workspace().resolve(".learn/journal"));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Test
  void aCheckThatHoldsAloneIsNoPassAndNoAttempt() {
    List<String> before = journal();
    Ran only = learner.types("check", THIRD, "--only", "runs-on-executor");
    assertEquals(0, only.exit(), only::all);
    assertTrue(only.out().contains("Nothing is recorded"), only::all);
    assertFalse(only.out().contains("passed"), only::all);
    assertEquals("held", verdict("check", THIRD, "--only", "zero", "--json"));
    assertEquals(before, journal());
  }

  private static String verdict(String... words) {
    return learner.types(words).json().get("verdict").getAsString();
  }

  @Test
  void aCheckThatDoesNotExistIsAnsweredWithOneThatDoes() {
    Ran near = learner.types("check", THIRD, "--only", "zer");
    assertEquals(2, near.exit(), near::all);
    assertTrue(near.err().contains("`zero`") || near.err().contains("zero"), near::all);
    Ran far = learner.types("check", THIRD, "--only", "xyzzy");
    assertEquals(2, far.exit(), far::all);
    assertTrue(far.err().contains("one-tick-per-poll"), far::all);
  }

  @Test
  void whatGoesTogetherAndWhatDoesNot() {
    assertEquals(2, learner.types("check", THIRD, "--debug").exit());
    assertEquals(2, learner.types("check", "--all", "--only", "zero").exit());
    assertEquals(2, learner.types("check", THIRD, "--only", "zero", "--debug=99999").exit());
    assertEquals(2, learner.types("check", THIRD, "--only", "zero", "--debug=x").exit());
  }

  @Test
  void aPortInUseIsSaid() throws IOException {
    try (ServerSocket busy = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Ran ran = learner.types("check", THIRD, "--only", "zero", "--debug=" + busy.getLocalPort());
      assertEquals(2, ran.exit(), ran::all);
      assertTrue(ran.err().contains(String.valueOf(busy.getLocalPort())), ran::all);
    }
  }

  @Test
  void theCheckBeginsWhenTheDebuggerHasCome() throws IOException {
    List<String> before = journal();
    int port;
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }
    CompletableFuture<Ran> ran =
        CompletableFuture.supplyAsync(
            () -> learner.types("check", THIRD, "--only", "zero", "--debug=" + port));
    while (!ran.isDone() && !resumed(port)) Thread.onSpinWait();
    Ran debugged = ran.join();
    assertEquals(0, debugged.exit(), debugged::all);
    assertTrue(debugged.out().contains("jdb -attach 127.0.0.1:" + port), debugged::all);
    assertEquals(before, journal());
  }

  /** Comes as a debugger and lets everything go on; false while nobody answers as a JVM does. */
  private static boolean resumed(int port) {
    byte[] hello = "JDWP-Handshake".getBytes(StandardCharsets.US_ASCII);
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      DataOutputStream out = new DataOutputStream(socket.getOutputStream());
      out.write(hello);
      DataInputStream in = new DataInputStream(socket.getInputStream());
      byte[] answer = in.readNBytes(hello.length);
      if (!java.util.Arrays.equals(hello, answer)) return false;
      out.writeInt(11); // length, id, no flags, command set 1: VirtualMachine, 9: Resume
      out.writeInt(1);
      out.writeByte(0);
      out.writeByte(1);
      out.writeByte(9);
      while (in.read() >= 0) {} // stay until it has ended
      return true;
    } catch (IOException notYet) {
      return false;
    }
  }
}
