package grade.ch08_semaphore_limit;

import ch08_semaphore_limit.Limit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import learn.grade.Check;
import learn.grade.Expect;
import learn.kit.Future;
import learn.kit.test.TestFuture;
import learn.kit.test.TestTask;

final class LimitGrader {
  private final IllegalStateException boom = new IllegalStateException("boom");

  @Check("never-more")
  void neverMore() {
    for (int limit : List.of(3, 1, 5)) {
      Bench bench = new Bench();
      Crew crew = new Crew(5);
      TestTask<List<Integer>> all = start(bench, limit, crew);
      bench.run();
      for (int n = 0; n < 5; n++) {
        Expect.that(
            crew.most() <= limit, "≤ " + limit, crew.most(), "too-many", crew.most(), limit);
        finishOldest(crew, bench);
      }
      ends(all, List.of(0, 1, 2, 3, 4));
    }
    noJobs();
  }

  private static void noJobs() {
    Bench bench = new Bench();
    TestTask<List<Integer>> all = start(bench, 3, new Crew(0));
    bench.run();
    ends(all, List.of());
  }

  /** Ends the job that was started first; any job there is a slot for may be the next. */
  private static void finishOldest(Crew crew, Bench bench) {
    crew.finish(atWork(crew).getFirst());
    bench.run();
  }

  private static List<Integer> atWork(Crew crew) {
    Expect.that(!crew.atWork().isEmpty(), "≥ 1", crew.asked(), "never-started", crew.asked());
    return crew.atWork();
  }

  private static TestTask<List<Integer>> start(Bench bench, int limit, Crew crew) {
    Future<List<Integer>> all = Limit.run(bench, limit, crew.jobs());
    Expect.that(all != null, "Future", "null", "");
    return bench.start("all", all);
  }

  private static void ends(TestTask<List<Integer>> all, List<Integer> results) {
    Expect.that(all.isReady(), "Ready", "Pending", "not-ready");
    Expect.equal(results, all.value(), "wrong-results", results, all.value());
  }

  @Check("uses-the-limit")
  void usesTheLimit() {
    Bench bench = new Bench();
    Crew crew = new Crew(7);
    TestTask<List<Integer>> all = start(bench, 3, crew);
    bench.run();
    for (int n = 0; n < 7; n++) {
      int due = Math.min(3, 7 - n);
      Expect.equal(due, crew.running(), "idle-slot", n, due, crew.running());
      finishOldest(crew, bench);
    }
    ends(all, IntStream.range(0, 7).boxed().toList());
  }

  @Check("results-in-order")
  void resultsInOrder() {
    Bench bench = new Bench();
    Crew crew = new Crew(4);
    TestTask<List<Integer>> all = start(bench, 3, crew);
    bench.run();
    for (int n = 0; n < 4; n++) {
      crew.finish(atWork(crew).getLast());
      bench.run();
    }
    ends(all, List.of(0, 1, 2, 3));
  }

  @Check("started-late")
  void startedLate() {
    Bench bench = new Bench();
    Crew crew = new Crew(5);
    TestTask<List<Integer>> all = start(bench, 2, crew);
    bench.run();
    for (int n = 0; n < 5; n++) {
      int slots = n + 2;
      Expect.that(
          crew.asked().size() <= slots, "≤ " + slots, crew.asked(), "asked-early", crew.asked(), n);
      finishOldest(crew, bench);
    }
    ends(all, List.of(0, 1, 2, 3, 4));
  }

  @Check("panic-returns-permit")
  void panicReturnsPermit() {
    workPanics();
    supplierPanics();
  }

  private void workPanics() {
    Bench bench = new Bench();
    Crew crew = new Crew(3);
    TestTask<List<Integer>> all = start(bench, 1, crew);
    bench.run();
    crew.panic(atWork(crew).getFirst(), boom);
    bench.run();
    for (int n = 0; n < 2; n++) {
      Expect.that(!crew.atWork().isEmpty(), "≥ 1", crew.asked(), "slot-lost", crew.asked());
      finishOldest(crew, bench);
    }
    reported(all);
  }

  private void supplierPanics() {
    Bench bench = new Bench();
    List<String> ran = new ArrayList<>();
    List<Supplier<Future<Integer>>> jobs =
        List.of(
            () -> {
              throw boom;
            },
            () -> {
              ran.add("second");
              return TestFuture.ready("second", 1);
            });
    TestTask<List<Integer>> all = bench.start("all", Limit.run(bench, 1, jobs));
    bench.run();
    Expect.equal(List.of("second"), ran, "supplier-slot-lost");
    reported(all);
  }

  private void reported(TestTask<List<Integer>> all) {
    Expect.that(!all.isReady(), "boom", all.isReady() ? all.value() : "", "panic-swallowed");
    Throwable seen = thrownBy(all);
    Expect.that(seen == boom, boom, seen, "panic-unreported", seen);
  }

  private static Throwable thrownBy(TestTask<List<Integer>> all) {
    try {
      return all.panic();
    } catch (java.util.NoSuchElementException pending) {
      return pending;
    }
  }
}
