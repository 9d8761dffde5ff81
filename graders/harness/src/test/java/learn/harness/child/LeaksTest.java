package learn.harness.child;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.List;
import learn.protocol.Evidence;
import learn.protocol.Finding;
import learn.protocol.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Threads that outlive what started them, and such as only seem to. */
final class LeaksTest {
  private static final String GRADER =
      """
      package grade.ending;
      import ending.Answer;
      import learn.grade.*;
      final class AnswerGrader {
        @Check("answer") void answer() throws Exception {
          Leaks leaks = Leaks.watch();
          Expect.equal(42, Answer.answer(), "");
          leaks.none("");
        }
      }
      """;

  private static Told told(String... lines) {
    return Attempt.answering(String.join("\n", lines) + "\nreturn 42;")
        .grader(GRADER)
        .seconds(20)
        .run();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "new Thread(() -> { while (true) java.util.concurrent.locks.LockSupport.park(); }).start();",
        "Thread.ofVirtual().start(() -> { while (true) java.util.concurrent.locks.LockSupport.park(); });",
        "Executors.newFixedThreadPool(1).submit(() -> 1).get();",
        "Executors.newFixedThreadPool(1, Thread.ofVirtual().factory()).submit(() -> 1).get();",
        "new ForkJoinPool(2).submit(() -> { new CountDownLatch(1).await(); return 1; });",
      })
  void aThreadLeftAliveIsToldAtTheLineThatStartedIt(String starts) {
    Finding leak = told("", starts).isBrokenBy("thread-leak").finding();
    int line = 8; // of what starts it, in the class around it
    assertEquals(new Place("ending/Answer.java", line, "started"), leak.at().getFirst());
    assertInstanceOf(Evidence.Threads.class, leak.evidence());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Thread.ofPlatform().start(() -> {}).join();",
        "Thread.ofVirtual().start(() -> {}).join();",
        "Thread.ofVirtual().start(() -> { try { Thread.sleep(700); } catch (InterruptedException e) { } });",
        "try (var pool = Executors.newCachedThreadPool()) { pool.submit(() -> 1).get(); }",
        "var pool = Executors.newFixedThreadPool(2); pool.submit(() -> 1).get(); pool.shutdown();",
        "CompletableFuture.supplyAsync(() -> 1).get();",
        "new CompletableFuture<Integer>().completeOnTimeout(1, 5, TimeUnit.MILLISECONDS).get();",
        "java.util.stream.IntStream.range(0, 100).parallel().sum();",
      })
  void whatEndsOrIsSharedIsNoLeak(String starts) {
    told(starts).isHeld();
  }

  @Test
  void eachThreadIsNamed() {
    Finding leak =
        told(
                "for (String name : List.of(\"a\", \"b\"))",
                "Thread.ofPlatform().daemon().name(name).start(() -> { try { Thread.sleep(60_000); } catch (InterruptedException e) { } });")
            .isBrokenBy("thread-leak")
            .finding();
    Evidence.Threads threads = assertInstanceOf(Evidence.Threads.class, leak.evidence());
    assertEquals(
        List.of("a", "b"), threads.threads().stream().map(Evidence.Doing::thread).toList());
  }
}
