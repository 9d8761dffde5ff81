package learn.protocol;

import java.util.List;
import java.util.Map;

/**
 * What the grader JVM is asked to do, sent once over its standard input.
 *
 * @param nonce one-time secret that every frame must carry
 * @param learner binary class name → class file of the submission and what it is given
 * @param carried binary class name → class file of earlier exercises' code it builds on
 * @param graders binary class name → class file of the exercise's graders
 * @param checks in running order
 * @param secondsPerCheck limit in counted seconds (heartbeats or CPU), see {@code docs/protocol.md}
 * @param watched false: no limit and no detector, for a debugger may hold any thread for any time
 */
public record Job(
    String nonce,
    Map<String, byte[]> learner,
    Map<String, byte[]> carried,
    Map<String, byte[]> graders,
    List<Task> checks,
    int secondsPerCheck,
    boolean watched) {
  public Job {
    learner = Map.copyOf(learner);
    carried = Map.copyOf(carried);
    graders = Map.copyOf(graders);
    checks = List.copyOf(checks);
  }

  /** One check: its id, the ids of the checks it needs, and on what threads it runs. */
  public record Task(String check, List<String> needs, Scheduling scheduling) {
    public Task {
      needs = List.copyOf(needs);
    }

    /** A check that runs as it is. */
    public Task(String check, List<String> needs) {
      this(check, needs, new Scheduling.Real());
    }
  }

  /** Who decides which thread runs next. */
  public sealed interface Scheduling {
    /** The machine. */
    record Real() implements Scheduling {}

    /**
     * The interleaver tries one schedule after the other.
     *
     * @param required what it cannot control leaves the check undecided, instead of a run on real
     *     threads
     */
    record Explored(boolean required) implements Scheduling {}

    /** The interleaver runs the one schedule of this token. */
    record Replayed(String token) implements Scheduling {}
  }
}
