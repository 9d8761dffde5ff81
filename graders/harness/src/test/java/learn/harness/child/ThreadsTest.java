package learn.harness.child;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import learn.protocol.FindingCode;
import org.junit.jupiter.api.Test;

/** Threads a submission leaves, starts, interrupts or loses. */
final class ThreadsTest {
  @Test
  void nonDaemonThreadsKeepNobody() {
    String leaves =
        "for (int i = 0; i < 4; i++) new Thread(() -> {"
            + " while (true) java.util.concurrent.locks.LockSupport.park(); }).start();"
            + " return %d;";
    Attempt.answering(leaves.formatted(42)).run().isHeld().within(15_000);
    Attempt.answering(leaves.formatted(41)).run().isBrokenBy("mismatch");
  }

  @Test
  void threadsThatEndAreFine() {
    String starts =
        "Thread.ofVirtual().start(() -> value = %d).join();"
            + " var p = new Thread(() -> System.out.println(\"p\")); p.start(); p.join();"
            + " return value;";
    Attempt.answering(starts.formatted(42), "static volatile int value;").run().isHeld();
    Attempt.answering(starts.formatted(41), "static volatile int value;")
        .run()
        .isBrokenBy("mismatch");
  }

  @Test
  void interruptingEverybodyHarmsNobody() {
    String interrupts =
        "for (Thread t : Thread.getAllStackTraces().keySet()) t.interrupt(); return %d;";
    Attempt.answering(interrupts.formatted(42)).run().isHeld();
    Attempt.answering(interrupts.formatted(41)).run().isBrokenBy("mismatch");
  }

  @Test
  void theWatchIsNotHurriedByUnparking() {
    String hurries =
        "Thread main = Thread.getAllStackTraces().keySet().stream()"
            + ".filter(t -> t.getName().equals(\"main\")).findFirst().orElseThrow();"
            + " for (int i = 0; i < 200_000; i++)"
            + " { java.util.concurrent.locks.LockSupport.unpark(main); main.interrupt(); }"
            + " return 42;";
    Attempt.answering(hurries).seconds(3).run().isHeld();
  }

  @Test
  void whatKilledAThreadTellsMoreOfABrokenCheck() {
    Told told =
        Attempt.answering(
                "var t = new Thread(() -> { throw new IllegalStateException(); });"
                    + " t.start(); t.join(); return 41;")
            .run()
            .isBrokenBy("mismatch");
    assertEquals(
        List.of(FindingCode.MISMATCH, FindingCode.THREW),
        told.findings("answer").stream().map(f -> f.code()).toList());
  }
}
