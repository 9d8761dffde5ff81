package learn.harness;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import learn.protocol.Evidence;
import learn.protocol.Finding;
import learn.protocol.FindingCode;
import learn.protocol.Outcome;
import learn.protocol.Place;
import learn.protocol.Says;

/** From what a check threw, and what was recorded while it ran, to its outcome. */
final class Judge {
  /** The grader's own fault: nobody can be judged by it. */
  record Faulty(String detail) {}

  /** Either an outcome or a faulty grader. */
  record Judged(Optional<Outcome> outcome, Optional<Faulty> faulty) {
    static Judged of(Outcome outcome) {
      return new Judged(Optional.of(outcome), Optional.empty());
    }
  }

  private final Inert inert;

  Judge(Inert inert) {
    this.inert = inert;
  }

  Judged judge(Optional<Throwable> thrown, List<Faults.Recorded> recorded) {
    List<Finding> findings = new ArrayList<>();
    for (Faults.Recorded fault : recorded) findings.add(finding(facts(fault.fault()), fault.at()));
    if (thrown.isEmpty())
      return Judged.of(findings.isEmpty() ? new Outcome.Held("") : new Outcome.Broken(findings));
    Throwable cause = unwrapped(thrown.get());
    if (recorded.stream().anyMatch(r -> r.fault() == cause))
      return Judged.of(new Outcome.Broken(findings));
    return ofThrown(cause, findings);
  }

  private Judged ofThrown(Throwable thrown, List<Finding> findings) {
    Optional<Map<String, Object>> trusted = trusted(thrown);
    if (trusted.isPresent() && "undecided".equals(trusted.get().get("code")) && findings.isEmpty())
      return Judged.of(
          new Outcome.NotRun(
              new Outcome.Because.Undecided("undecided", texts(trusted.get(), "facts"))));
    Optional<Finding> finding =
        trusted
            .map(facts -> finding(facts, Stacks.learner(inert.stack(thrown), "used")))
            .or(() -> learnersFault(thrown));
    finding.ifPresent(findings::add);
    if (!findings.isEmpty()) return Judged.of(new Outcome.Broken(findings));
    return new Judged(
        Optional.empty(), Optional.of(new Faulty(inert.text(thrown) + " " + at(thrown))));
  }

  /** A broken promise or a fault, as the kit's and the grader's own classes tell it. */
  private Optional<Map<String, Object>> trusted(Throwable thrown) {
    ClassLoader loader = thrown.getClass().getClassLoader();
    boolean ours = loader instanceof KitLoader || loader instanceof GraderLoader;
    return ours && thrown instanceof Supplier<?> ? Optional.of(facts(thrown)) : Optional.empty();
  }

  @SuppressWarnings(
      "unchecked") // only our own classes come here, and all of them supply such a map
  private static Map<String, Object> facts(Object fault) {
    return ((Supplier<Map<String, Object>>) fault).get();
  }

  private Finding finding(Map<String, Object> facts, List<Place> at) {
    String said = String.valueOf(facts.get("code"));
    Says says = new Says(String.valueOf(facts.getOrDefault("why", "")), texts(facts, "params"));
    if (facts.get("seen") instanceof Throwable seen) return seenThrown(facts, seen, says);
    FindingCode code = FindingCode.of(said).orElse(FindingCode.MISMATCH);
    Evidence evidence =
        facts.containsKey("expected")
            ? new Evidence.Values(
                inert.text(facts.get("expected")), inert.text(facts.getOrDefault("seen", "")))
            : new Evidence.Facts(texts(facts, "facts"));
    return new Finding(code, says, at, evidence);
  }

  /**
   * The grader waited for one exception, or for none, and another came: the exception's own story,
   * the grader's words.
   */
  private Finding seenThrown(Map<String, Object> facts, Throwable seen, Says says) {
    Throwable cause = unwrapped(seen);
    Finding story =
        trusted(cause)
            .map(known -> finding(known, Stacks.learner(inert.stack(cause), "used")))
            .or(() -> learnersFault(cause))
            .orElseGet(() -> threw(cause));
    return new Finding(story.code(), says, story.at(), story.evidence());
  }

  private Optional<Finding> learnersFault(Throwable thrown) {
    return switch (thrown) {
      case OutOfMemoryError full when !Stacks.hasLearner(inert.stack(full)) || isHeap(full) ->
          Optional.of(
              Finding.of(
                  FindingCode.HEAP, Stacks.learner(inert.stack(full), "ran"), new Evidence.None()));
      case IncompatibleClassChangeError misfit -> Optional.of(shape(misfit));
      case NoClassDefFoundError missing when !Stacks.hasLearner(inert.stack(missing)) ->
          Optional.of(shape(missing));
      case NullPointerException none when !Stacks.hasLearner(inert.stack(none)) ->
          Optional.of(handedOver("null"));
      case ClassCastException other when !Stacks.hasLearner(inert.stack(other)) ->
          Optional.of(handedOver(inert.message(other)));
      default ->
          Stacks.hasLearner(inert.stack(thrown)) || isLearners(thrown)
              ? Optional.of(threw(thrown))
              : Optional.empty();
    };
  }

  /** The grader stumbled over a value that the submission handed to it. */
  private static Finding handedOver(String seen) {
    return Finding.of(FindingCode.MISMATCH, List.of(), new Evidence.Values("", seen));
  }

  private Finding threw(Throwable thrown) {
    List<Place> stack = Stacks.learner(inert.stack(thrown), "threw");
    return Finding.of(
        FindingCode.THREW,
        stack.stream().limit(1).toList(),
        new Evidence.Thrown(thrown.getClass().getName(), inert.message(thrown), stack));
  }

  private Finding shape(Throwable misfit) {
    return Finding.of(
        FindingCode.SHAPE_MISMATCH, List.of(), new Evidence.Member(inert.message(misfit), ""));
  }

  /** An exception class of the submission can only come from it, whatever its stack pretends. */
  private static boolean isLearners(Throwable thrown) {
    return thrown.getClass().getClassLoader() instanceof LearnerLoader;
  }

  private static boolean isHeap(OutOfMemoryError full) {
    return full.getClass() == OutOfMemoryError.class;
  }

  /** A static initialiser's exception is wrapped by the JVM, a proxy's by reflection. */
  private Throwable unwrapped(Throwable thrown) {
    boolean wrapper =
        thrown instanceof ExceptionInInitializerError
            || thrown instanceof java.lang.reflect.InvocationTargetException;
    return wrapper ? inert.cause(thrown).orElse(thrown) : thrown;
  }

  private String at(Throwable thrown) {
    StackTraceElement[] stack = inert.stack(thrown);
    return stack.length == 0 ? "" : "at " + stack[0];
  }

  private List<String> texts(Map<String, Object> facts, String key) {
    return facts.get(key) instanceof List<?> list
        ? list.stream().map(inert::text).toList()
        : List.of();
  }
}
