package learn.harness.judge;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import learn.harness.tell.Inert;
import learn.harness.tell.Stacks;
import learn.protocol.Evidence;
import learn.protocol.Finding;
import learn.protocol.FindingCode;
import learn.protocol.Place;

/** Whose fault a throwable is, if it is the submission's; and which finding that makes. */
public final class Blame {
  private static final Pattern NULL_FROM =
      Pattern.compile(
          "because (?:the return value of )?\"([\\w.$]+)\\.([\\w$]+)(\\(.*\\))?\" is null");
  private static final Pattern CAST =
      Pattern.compile("class (\\S+) cannot be cast to class (\\S+)");
  private static final String FAILED_BEFORE = "Could not initialize class";

  /** Begins the message of an OutOfMemoryError that is not about the heap. */
  public static final String NO_THREADS = "unable to create native thread";

  private final Set<String> learners;

  Blame(Set<String> learners) {
    this.learners = learners;
  }

  static List<Place> at(Throwable thrown, String role) {
    return Stacks.learner(Inert.stack(thrown), role);
  }

  /** An exhausted machine rather than an exhausted heap. */
  static boolean isMachines(Throwable thrown) {
    return thrown instanceof OutOfMemoryError full && Inert.message(full).startsWith(NO_THREADS);
  }

  /** Empty when it is not the submission's, as far as can be proved. */
  Optional<Finding> finding(Throwable thrown) {
    Throwable cause = unwrapped(thrown);
    return switch (cause) {
      case OutOfMemoryError full -> isMachines(full) ? Optional.empty() : Optional.of(heap(full));
      case StackOverflowError deep -> Optional.of(threw(deep));
      case LinkageError misfit -> linkage(misfit);
      case NullPointerException none when !learnersOwn(none) -> nullFrom(none);
      case ClassCastException other when !learnersOwn(other) -> cast(other);
      default -> learnersOwn(cause) ? Optional.of(threw(cause)) : Optional.empty();
    };
  }

  /** What the JVM and reflection wrap around an exception says less than the exception. */
  private static Throwable unwrapped(Throwable thrown) {
    boolean wrapper =
        thrown instanceof ExceptionInInitializerError
            || thrown instanceof java.lang.reflect.InvocationTargetException;
    return wrapper ? Inert.cause(thrown).orElse(thrown) : thrown;
  }

  private static Finding heap(OutOfMemoryError full) {
    return Finding.of(FindingCode.HEAP, at(full, "ran"), new Evidence.None());
  }

  static Finding threw(Throwable thrown) {
    List<Place> stack = places(thrown);
    return Finding.of(
        FindingCode.THREW,
        stack.stream().limit(1).toList(),
        new Evidence.Thrown(thrown.getClass().getName(), Inert.message(thrown), stack));
  }

  private static List<Place> places(Throwable thrown) {
    return Causes.of(thrown).stream()
        .map(each -> at(each, "threw"))
        .filter(places -> !places.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  /**
   * The learner wrote its class, or stands on its stack or on that of a cause. A stack without a
   * single frame was emptied, which neither a grader nor the kit does.
   */
  private static boolean learnersOwn(Throwable thrown) {
    return Causes.of(thrown).stream()
        .anyMatch(
            each ->
                Inert.isLearners(each)
                    || Inert.stack(each).length == 0
                    || Stacks.hasLearner(Inert.stack(each)));
  }

  private Optional<Finding> linkage(LinkageError misfit) {
    String message = Inert.message(misfit);
    if (message.startsWith(FAILED_BEFORE) || Stacks.innermostIsLearner(Inert.stack(misfit)))
      return learnersOwn(misfit) ? Optional.of(threw(misfit)) : Optional.empty();
    return names(message)
        ? Optional.of(
            Finding.of(FindingCode.SHAPE_MISMATCH, List.of(), new Evidence.Member(message, "")))
        : Optional.empty();
  }

  /** The message has the name of a class of the submission's package in it. */
  private boolean names(String message) {
    String dotted = message.replace('/', '.');
    return learners.stream()
        .map(name -> name.substring(0, name.lastIndexOf('.') + 1))
        .distinct()
        .anyMatch(dotted::contains);
  }

  /** The JVM says what was null: a value that the learner's method or field gave to the grader. */
  private Optional<Finding> nullFrom(NullPointerException none) {
    Matcher from = NULL_FROM.matcher(Inert.message(none));
    if (!from.find() || !learners.contains(from.group(1))) return Optional.empty();
    String member =
        simple(from.group(1)) + "." + from.group(2) + (from.group(3) == null ? "" : "()");
    return Optional.of(mismatch(member + " ≠ null", "null"));
  }

  /**
   * A value of a class nobody asked for: generics let it through, and the grader stumbled over it.
   */
  private Optional<Finding> cast(ClassCastException other) {
    Matcher cast = CAST.matcher(Inert.message(other));
    if (!cast.find()) return Optional.empty();
    boolean learners =
        this.learners.contains(cast.group(1)) || this.learners.contains(cast.group(2));
    boolean inGrader =
        Arrays.stream(Inert.stack(other))
            .limit(1)
            .anyMatch(f -> f.getClassName().startsWith("grade."));
    return learners || inGrader
        ? Optional.of(mismatch(simple(cast.group(2)), simple(cast.group(1))))
        : Optional.empty();
  }

  private static Finding mismatch(String expected, String seen) {
    return Finding.of(FindingCode.MISMATCH, List.of(), new Evidence.Values(expected, seen));
  }

  private static String simple(String className) {
    return className.substring(className.lastIndexOf('.') + 1).replace('$', '.');
  }
}
