package learn.cli.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;
import learn.cli.command.Session;
import learn.cli.command.Tree;
import learn.cli.domain.Attempt;
import learn.cli.domain.CheckEvent;
import learn.cli.domain.ExerciseId;
import learn.cli.domain.Lang;
import learn.cli.domain.Submission;
import learn.cli.domain.Verdict;
import learn.cli.domain.course.Exercise;
import learn.cli.domain.course.Track;
import learn.cli.grade.GraderCommand;
import learn.cli.grade.Spare;
import learn.cli.rules.Rules;
import learn.cli.spec.Pack;
import learn.cli.spec.Specs;
import learn.cli.usecase.assess.Assessment;
import learn.cli.usecase.assess.Workshop;
import learn.cli.usecase.carry.Carrying;
import learn.cli.usecase.carry.References;
import learn.cli.usecase.course.CourseFolder;

/**
 * What the detectors cost on a submission that passes, in a grader JVM that waits already: pairs of
 * the same attempt with them and without. {@code bench/detectors --cost}.
 */
public final class DetectorCost {
  private static final int AT_REST = 5;
  private static final Set<Long> SEEN = new HashSet<>();

  private final Tree tree;
  private final Pack pack;
  private final Exercise exercise;
  private final Carrying beneath;
  private final Submission reference;
  private final Workshop workshop;

  /** One attempt: first frame to last on the clock, and what the grader's JVM computed for it. */
  private record Cost(double wallMillis, double cpuMillis) {}

  private DetectorCost(Path home, String exercise) {
    this.tree = new Tree(home);
    this.pack = Pack.at(tree.course());
    ExerciseId id = ExerciseId.of(exercise).orElseThrow();
    Track track = Session.usable(new Specs(pack, Rules.names(), Rules::params).only(List.of(id)));
    this.exercise = track.exercise(id).orElseThrow();
    this.beneath = new References(track, new CourseFolder(pack));
    this.reference = new Submission(id, new CourseFolder(pack).reference(id), "reference");
    this.workshop = tree.workshop(pack, Lang.EN, Optional.empty());
  }

  /**
   * @param args the installed tree, the exercise, how many pairs
   */
  public static void main(String[] args) throws Exception {
    DetectorCost cost = new DetectorCost(Path.of(args[0]), args[1]);
    int pairs = Integer.parseInt(args[2]);
    cost.pairs(3); // this JVM's own warm-up
    List<Cost[]> costs = cost.pairs(pairs);
    System.out.printf("%s, %d pairs, grader JVM waiting; medians%n", args[1], pairs);
    print("clock, ms", costs, Cost::wallMillis);
    print("grader's CPU, ms", costs, Cost::cpuMillis);
  }

  private List<Cost[]> pairs(int pairs) throws Exception {
    List<Cost[]> costs = new ArrayList<>();
    for (int i = 0; i < pairs; i++) {
      boolean watchedFirst = i % 2 == 0;
      Cost first = once(watchedFirst);
      Cost second = once(!watchedFirst);
      costs.add(watchedFirst ? new Cost[] {first, second} : new Cost[] {second, first});
    }
    return costs;
  }

  private static void print(String what, List<Cost[]> costs, ToDoubleFunction<Cost> of) {
    double with = median(costs.stream().mapToDouble(c -> of.applyAsDouble(c[0])).toArray());
    double without = median(costs.stream().mapToDouble(c -> of.applyAsDouble(c[1])).toArray());
    double[] more =
        costs.stream().mapToDouble(c -> of.applyAsDouble(c[0]) - of.applyAsDouble(c[1])).toArray();
    System.out.printf(
        "%-18s with %7.1f   without %7.1f   difference in pairs %+6.1f (%+.1f %%)%n",
        what, with, without, median(more), 100 * median(more) / without);
  }

  private static double median(double[] values) {
    java.util.Arrays.sort(values);
    return values[values.length / 2];
  }

  private Cost once(boolean watched) throws Exception {
    GraderCommand command = tree.grader();
    try (Spare spare = Spare.start(() -> command, exercise.limits().heapMiB())) {
      ProcessHandle grader = resting();
      Path stat = Path.of("/proc", Long.toString(grader.pid()), "task");
      double before = cpuMillis(stat);
      long[] start = {0};
      double[] seen = {0, 0};
      Consumer<CheckEvent> events =
          event -> {
            if (event instanceof CheckEvent.Started && start[0] == 0) start[0] = System.nanoTime();
            if (event instanceof CheckEvent.Ended) {
              seen[0] = (System.nanoTime() - start[0]) / 1e6;
              seen[1] = cpuMillis(stat) - before;
            }
          };
      Workshop ready =
          new Workshop(
              workshop.kit(),
              workshop.compiler(),
              command,
              Optional.of(spare),
              workshop.graders(),
              workshop.given(),
              workshop.judge());
      Attempt attempt =
          new Assessment(ready, beneath, watched).attempt(exercise, reference, events);
      if (!(attempt.verdict() instanceof Verdict.Passed)) throw new AssertionError(attempt);
      return new Cost(seen[0], seen[1]);
    }
  }

  // The one before may still be going.
  private static Optional<ProcessHandle> fresh() {
    return ProcessHandle.current().children().filter(p -> !SEEN.contains(p.pid())).findFirst();
  }

  /** The new child, when it computes nothing any more. */
  private static ProcessHandle resting() throws Exception {
    ProcessHandle child;
    while ((child = fresh().orElse(null)) == null) Thread.onSpinWait();
    SEEN.add(child.pid());
    Path stat = Path.of("/proc", Long.toString(child.pid()), "task");
    double last = -1;
    for (int still = 0; still < AT_REST; ) {
      stays(child);
      double now = cpuMillis(stat);
      still = now - last < 0.5 && now > 50 ? still + 1 : 0;
      last = now;
    }
    return child;
  }

  private static void stays(ProcessHandle child) throws Exception {
    try {
      child.onExit().get(40, TimeUnit.MILLISECONDS);
      throw new AssertionError("the grader's JVM has ended");
    } catch (TimeoutException itLives) {
      // as it should
    }
  }

  /** Of all threads that live; the kernel counts nanoseconds. */
  private static double cpuMillis(Path tasks) {
    double nanos = 0;
    try (var threads = Files.newDirectoryStream(tasks)) {
      for (Path thread : threads)
        nanos += Double.parseDouble(Files.readString(thread.resolve("schedstat")).split(" ")[0]);
    } catch (IOException | RuntimeException gone) {
      return nanos / 1e6;
    }
    return nanos / 1e6;
  }
}
