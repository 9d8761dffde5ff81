package learn.harness.tell;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import learn.harness.load.LearnerLoader;
import learn.harness.watch.Meter;

/**
 * Turns objects into text and lines, although methods of the learner may throw, hang or answer with
 * 50 MB.
 */
public final class Inert {
  private static final long LIMIT_NANOS = 200_000_000;
  private static final int MOST_CHARS = 2_000;
  private static final int MOST_FRAMES = 2_048;
  private static final int MOST_TEXTS = 16;

  private Inert() {}

  /** What {@code toString} says, cut; or, in angle brackets, why it says nothing. */
  public static String text(Object object) {
    return switch (object) {
      case String text -> cut(text);
      case Boolean plain -> plain.toString();
      case Number plain when isOfJdk(plain) -> plain.toString();
      default -> asked(object, "toString()", () -> String.valueOf(object));
    };
  }

  /** The texts of a list of the grader's; empty when it is none. */
  public static List<String> texts(Object list) {
    return list instanceof List<?> objects
        ? objects.stream().limit(MOST_TEXTS).map(Inert::text).toList()
        : List.of();
  }

  public static String message(Throwable thrown) {
    String message = asked(thrown, "getMessage()", () -> String.valueOf(thrown.getMessage()));
    return message.equals("null") ? "" : message;
  }

  /** Its stack; empty when it will not say. */
  public static StackTraceElement[] stack(Throwable thrown) {
    StackTraceElement[] stack =
        answer(thrown, thrown::getStackTrace).value().orElse(new StackTraceElement[0]);
    return stack.length <= MOST_FRAMES ? stack : java.util.Arrays.copyOf(stack, MOST_FRAMES);
  }

  public static Optional<Throwable> cause(Throwable thrown) {
    return answer(thrown, thrown::getCause).value().filter(cause -> cause != thrown);
  }

  /** Whether the learner wrote its class. */
  public static boolean isLearners(Object object) {
    return object.getClass().getClassLoader() instanceof LearnerLoader;
  }

  private static boolean isOfJdk(Object object) {
    return object.getClass().getName().startsWith("java.");
  }

  private static String asked(Object object, String question, Callable<String> body) {
    Answer<String> answer = answer(object, body);
    return answer.value().map(Inert::cut).orElseGet(() -> unsaid(question, answer.thrown()));
  }

  private static String unsaid(String question, Optional<Throwable> thrown) {
    return thrown
        .map(t -> "<" + question + " threw " + t.getClass().getName() + ">")
        .orElse("<" + question + " did not return>");
  }

  private static String cut(String text) {
    return text.length() <= MOST_CHARS ? text : text.substring(0, MOST_CHARS) + "…";
  }

  /** A throwable of the JDK answers by itself; anything else might be or hold the learner's. */
  private static <T> Answer<T> answer(Object object, Callable<T> question) {
    Asked<T> asked = new Asked<>(question, Thread.currentThread());
    if (object instanceof Throwable && !isLearners(object)) asked.run();
    else asked.onItsOwnThread();
    return asked.answer;
  }

  /** Both empty: no answer came in time, or it was null. */
  private record Answer<T>(Optional<T> value, Optional<Throwable> thrown) {}

  private static final class Asked<T> implements Runnable {
    private final Callable<T> question;
    private final Thread waiting;
    private volatile Answer<T> answer = new Answer<>(Optional.empty(), Optional.empty());
    private volatile boolean done;

    Asked(Callable<T> question, Thread waiting) {
      this.question = question;
      this.waiting = waiting;
    }

    @Override
    public void run() {
      try {
        answer = new Answer<>(Optional.ofNullable(question.call()), Optional.empty());
      } catch (Throwable nothingToSay) {
        answer = new Answer<>(Optional.empty(), Optional.of(nothingToSay));
      }
      done = true;
      LockSupport.unpark(waiting);
    }

    void onItsOwnThread() {
      Thread asker = Thread.ofPlatform().daemon().name("inert").unstarted(this);
      asker.start();
      Meter meter = Meter.of(asker);
      while (!done && meter.used() < LIMIT_NANOS) meter.beat();
    }
  }
}
