package learn.harness.child;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import learn.protocol.Finding;
import learn.protocol.Job;
import learn.protocol.Outcome;
import learn.protocol.schedule.Coverage;
import org.junit.jupiter.api.Test;

/** Bodies of {@code learn.kit.Async} under the detectors and under the controlled scheduler. */
final class AsyncBodiesTest {
  private static final String RUNS =
      """
      static int run(learn.kit.Async.Body<Integer> body) {
        try (var executor = learn.kit.test.TestExecutor.create()) {
          return executor.blockOn(learn.kit.Async.async(body));
        }
      }
      """;

  @Test
  void aBodyThatBlocksIsInsideAPoll() {
    Finding finding =
        Attempt.answering("return run(co -> {\nThread.sleep(5); return 42; });", RUNS)
            .run()
            .isBrokenBy("blocking-in-poll")
            .finding();
    assertEquals("ending/Answer.java", finding.at().getFirst().file());
    assertEquals(8, finding.at().getFirst().line());
  }

  /** The poller waits for the body, in the kit: that is not the learner's doing. */
  @Test
  void aBodyThatWorksForAWhileKeepsItsPollerWaitingQuietly() {
    Attempt.answering(
            """
            return run(co -> {
              long sum = 0;
              for (int i = 0; i < 20_000_000; i++) sum += Integer.numberOfTrailingZeros(i | 1);
              return co.await(learn.kit.test.TestFuture.after("f", 3, (int) sum + 42));
            });
            """,
            RUNS)
        .run()
        .isHeld();
  }

  private static final String BOTH =
      """
      final java.util.concurrent.atomic.AtomicInteger value =
          new java.util.concurrent.atomic.AtomicInteger();
      public void add() {
        var future = learn.kit.Async.async(co -> {
          int one = co.await(learn.kit.test.TestFuture.after("one", 1, 1));
          return value.addAndGet(one);
        });
        var bell = new learn.kit.test.ProbeWaker();
        bell.poll(future);
        bell.poll(future);
      }
      public int value() { return value.get(); }
      """;

  @Test
  void theSchedulerControlsThem() {
    String grader =
        """
        package grade.ending;
        import ending.Answer;
        import learn.grade.*;
        final class AnswerGrader {
          @Check("answer") void answer() {
            Interleavings.of(Answer::new)
                .lane("left", Answer::add)
                .lane("right", Answer::add)
                .after(a -> Expect.equal(2, a.value(), "lost"))
                .within(new Interleavings.Bound(1, 500, 50, 2_000, false))
                .check();
          }
        }
        """;
    Told told =
        Attempt.answering("return 42;", BOTH)
            .grader(grader)
            .scheduling(new Job.Scheduling.Explored(true))
            .seconds(10)
            .run()
            .isHeld();
    Outcome.Held held = (Outcome.Held) told.outcome("answer");
    assertFalse(held.coverage() instanceof Coverage.RealThreads, held::toString);
  }
}
