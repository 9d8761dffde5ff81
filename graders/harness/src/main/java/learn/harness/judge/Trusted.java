package learn.harness.judge;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import learn.harness.load.GraderLoader;
import learn.harness.load.HookLoader;
import learn.harness.load.KitLoader;
import learn.harness.tell.Inert;
import learn.harness.tell.Stacks;
import learn.protocol.Evidence;
import learn.protocol.Finding;
import learn.protocol.FindingCode;
import learn.protocol.Place;
import learn.protocol.Says;

/**
 * What the kit's and the grader's own throwables tell: a map of JDK types. Its values may be
 * objects of the learner and are made inert here.
 */
final class Trusted {
  private static final String UNDECIDED = "undecided";
  private static final int MOST_THREADS = 16;

  private Trusted() {}

  /** Empty unless the throwable's very class is ours. */
  @SuppressWarnings("unchecked") // all of ours that are suppliers supply such a map
  static Optional<Map<String, Object>> facts(Object thrown) {
    ClassLoader loader = thrown.getClass().getClassLoader();
    boolean ours =
        loader instanceof KitLoader
            || loader instanceof GraderLoader
            || loader instanceof HookLoader;
    return ours && thrown instanceof Supplier<?>
        ? Optional.of(((Supplier<Map<String, Object>>) thrown).get())
        : Optional.empty();
  }

  static boolean isUndecided(Map<String, Object> facts) {
    return UNDECIDED.equals(facts.get("code"));
  }

  /** The throwable that a grader's expectation met in place of what it wanted. */
  static Optional<Throwable> seen(Map<String, Object> facts) {
    return facts.get("seen") instanceof Throwable thrown ? Optional.of(thrown) : Optional.empty();
  }

  static Says says(Map<String, Object> facts) {
    return new Says(Inert.text(facts.getOrDefault("why", "")), texts(facts, "params"));
  }

  static List<String> texts(Map<String, Object> facts, String key) {
    return Inert.texts(facts.getOrDefault(key, List.of()));
  }

  /**
   * @param at the learner's lines when it was made
   * @param doing what all threads do, for a hang
   */
  static Finding finding(Object fault, List<Place> at, Supplier<Finding> doing) {
    Map<String, Object> facts = facts(fault).orElse(Map.of());
    if (code(facts) == FindingCode.HANG && fault instanceof Throwable stuck)
      return hang(facts, stuck, doing.get());
    if (facts.get("threads") instanceof Map<?, ?> threads) return leak(says(facts), threads);
    return finding(facts, at);
  }

  static Finding finding(Map<String, Object> facts, List<Place> at) {
    return new Finding(code(facts), says(facts), places(code(facts), at), evidence(facts));
  }

  /** The first line is where it was made; of a call that had to wait, that is where it waits. */
  private static List<Place> places(FindingCode code, List<Place> at) {
    if (code != FindingCode.BLOCKING_IN_POLL || at.isEmpty()) return at;
    Place first = at.getFirst();
    return Stream.concat(
            Stream.of(new Place(first.file(), first.line(), "waits")), at.stream().skip(1))
        .toList();
  }

  private static FindingCode code(Map<String, Object> facts) {
    return FindingCode.of(String.valueOf(facts.get("code"))).orElse(FindingCode.MISMATCH);
  }

  /** A hang that a grader found carries the stack of the thread that hangs. */
  private static Finding hang(Map<String, Object> facts, Throwable stuck, Finding doing) {
    List<Place> own = Stacks.learner(Inert.stack(stuck), "ran");
    List<Place> at = own.isEmpty() ? doing.at() : List.of(own.getFirst());
    return new Finding(FindingCode.HANG, says(facts), at, doing.evidence());
  }

  /** Threads, each with the stack that made it; of the learner's, in the order they were made. */
  private static Finding leak(Says says, Map<?, ?> threads) {
    List<Evidence.Doing> doing =
        threads.entrySet().stream()
            .filter(each -> each.getKey() instanceof Thread)
            .sorted(Comparator.comparing(each -> ((Thread) each.getKey()).threadId()))
            .limit(MOST_THREADS)
            .map(each -> doing((Thread) each.getKey(), (StackTraceElement[]) each.getValue()))
            .toList();
    List<Place> at =
        doing.stream().flatMap(d -> d.stack().stream().limit(1)).distinct().limit(2).toList();
    return new Finding(FindingCode.THREAD_LEAK, says, at, new Evidence.Threads(doing));
  }

  private static Evidence.Doing doing(Thread thread, StackTraceElement[] made) {
    String name = thread.getName().isBlank() ? "#" + thread.threadId() : thread.getName();
    return new Evidence.Doing(name, thread.getState().name(), "", Stacks.learner(made, "started"));
  }

  private static Evidence evidence(Map<String, Object> facts) {
    if (!facts.containsKey("expected")) return new Evidence.Facts(texts(facts, "facts"));
    return new Evidence.Values(
        Inert.text(facts.get("expected")), Inert.text(facts.getOrDefault("seen", "")));
  }
}
