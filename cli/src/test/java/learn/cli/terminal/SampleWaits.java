package learn.cli.terminal;

import java.time.Duration;
import java.util.List;
import learn.cli.domain.Attempt;
import learn.cli.domain.CheckReport;
import learn.cli.domain.SourceFile;
import learn.cli.domain.Submission;
import learn.cli.domain.Verdict;
import learn.cli.terminal.check.CheckView;
import learn.protocol.Evidence;
import learn.protocol.Evidence.Doing;
import learn.protocol.Evidence.Hold;
import learn.protocol.Evidence.Looks;
import learn.protocol.Finding;
import learn.protocol.FindingCode;
import learn.protocol.Outcome;
import learn.protocol.Place;

/** What the watch over waiting threads finds. */
final class SampleWaits {
  private SampleWaits() {}

  private static final String PATH = "ch02_countdown/Bank.java";

  private static final SourceFile BANK =
      new SourceFile(
          PATH,
          """
          package ch02_countdown;

          final class Bank {
            private final BlockingQueue<Runnable> jobs = new LinkedBlockingQueue<>();
            private final ExecutorService pool = Executors.newFixedThreadPool(1);

            void move(Account from, Account to, int amount) {
              synchronized (from) {
                audit(from);
                synchronized (to) { // and nobody does it the other way round?
                  to.put(from.take(amount));
                }
              }
            }

            void work() throws InterruptedException {
              while (true) jobs.take().run();
            }

            int total() throws Exception {
              return pool.submit(() -> pool.submit(this::sum).get()).get();
            }

            void refund(Account from, Account to) {
              synchronized (to) {
                synchronized (from) {
                  from.put(to.take(1));
                }
              }
            }
          }
          """);

  private static Place at(int line, String role) {
    return new Place(PATH, line, role);
  }

  private static Doing waiting(String thread, String state, String what, String by, int line) {
    return new Doing(thread, state, what, by, List.of(at(line, "waits")), List.of(), Looks.ONCE);
  }

  private static Doing holding(
      String thread, String wants, String by, String has, int waits, int holds) {
    return new Doing(
        thread,
        "BLOCKED",
        "ch02_countdown.Account " + wants,
        by,
        List.of(at(waits, "waits")),
        List.of(new Hold("ch02_countdown.Account " + has, List.of(at(holds, "holds")))),
        Looks.ONCE);
  }

  static CheckView deadlock() {
    return view(
        Finding.of(
            FindingCode.DEADLOCK,
            List.of(at(10, "waits"), at(26, "waits"), at(8, "holds"), at(25, "holds")),
            new Evidence.Threads(
                List.of(
                    holding("clerk-1", "B", "clerk-2", "A", 10, 8),
                    holding("clerk-2", "A", "clerk-1", "B", 26, 25)))));
  }

  static CheckView stuck() {
    String queue = "java.util.concurrent.LinkedBlockingQueue";
    return view(
        Finding.of(
            FindingCode.STUCK,
            List.of(at(17, "waits")),
            new Evidence.Threads(
                List.of(
                    waiting("worker", "WAITING", queue, "", 17),
                    waiting("check", "WAITING", "java.lang.Thread", "worker", 21),
                    waiting(
                        "clerk",
                        "WAITING",
                        "java.util.concurrent.locks.ReentrantLock$NonfairSync",
                        "gone",
                        8),
                    new Doing(
                        "gone",
                        "TERMINATED",
                        "",
                        "",
                        List.of(),
                        List.of(
                            new Hold(
                                "java.util.concurrent.locks.ReentrantLock$NonfairSync", List.of())),
                        Looks.ONCE)))));
  }

  static CheckView starvation() {
    String task = "java.util.concurrent.FutureTask";
    return view(
        Finding.of(
            FindingCode.POOL_STARVATION,
            List.of(at(21, "waits")),
            new Evidence.Threads(List.of(waiting("pool-1-thread-1", "WAITING", task, "", 21)))));
  }

  static CheckView leak() {
    return view(
        Finding.of(
            FindingCode.THREAD_LEAK,
            List.of(at(5, "started")),
            new Evidence.Threads(
                List.of(
                    new Doing(
                        "pool-1-thread-1",
                        "WAITING",
                        "java.util.concurrent.LinkedBlockingQueue",
                        List.of(at(5, "started")))))));
  }

  /** One check, asked for alone, which holds. */
  static CheckView only() {
    return view(new Verdict.Passed(List.of(new CheckReport(Sample.CHECKS.getFirst(), HELD))), true);
  }

  private static final Outcome HELD = new Outcome.Held();

  private static CheckView view(Finding finding) {
    Outcome late = new Outcome.NotRun(new Outcome.Because.GivenUp());
    return view(
        new Verdict.Rejected(
            Sample.reports(Sample.broken(finding), HELD, HELD, HELD, late), List.of()),
        false);
  }

  private static CheckView view(Verdict verdict, boolean only) {
    Submission submission = new Submission(Sample.EXERCISE.id(), List.of(BANK), "5f2c");
    Attempt attempt = new Attempt(submission, verdict, Duration.ofMillis(431), List.of());
    return new CheckView(attempt, Sample.EXERCISE, List.of(), Sample::advice, true, only);
  }
}
