package learn.harness;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Turns objects of the learner into text and lines, although their methods may throw, hang or
 * answer with 50 MB.
 */
final class Inert {
  private static final long LIMIT_NANOS = 200_000_000;
  private static final int MOST_CHARS = 2_000;

  private final ThreadGroup group;

  Inert(ThreadGroup group) {
    this.group = group;
  }

  /** What {@code toString} says, cut; or why it says nothing. */
  String text(Object object) {
    return ask(() -> String.valueOf(object))
        .map(Inert::cut)
        .orElseGet(() -> "<" + object.getClass().getName() + ">");
  }

  String message(Throwable thrown) {
    return ask(() -> String.valueOf(thrown.getMessage()))
        .map(Inert::cut)
        .filter(m -> !m.equals("null"))
        .orElse("");
  }

  StackTraceElement[] stack(Throwable thrown) {
    return ask(thrown::getStackTrace).orElse(new StackTraceElement[0]);
  }

  Optional<Throwable> cause(Throwable thrown) {
    return ask(thrown::getCause).filter(cause -> cause != thrown);
  }

  private static String cut(String text) {
    return text.length() <= MOST_CHARS ? text : text.substring(0, MOST_CHARS) + "…";
  }

  /** The answer, or nothing when it threw, was null, or took longer than it may. */
  private <T> Optional<T> ask(Callable<T> question) {
    AtomicReference<Optional<T>> answer = new AtomicReference<>(Optional.empty());
    Thread asker = new Thread(group, () -> answer(question, answer), "inert");
    asker.setDaemon(true);
    asker.start();
    Meter meter = new Meter();
    // A quick answer, which is nearly every one, does not wait for a heartbeat.
    join(asker, 5);
    while (asker.isAlive() && meter.beat(List.of(asker)) < LIMIT_NANOS) join(asker, 1);
    return answer.get();
  }

  private static <T> void answer(Callable<T> question, AtomicReference<Optional<T>> answer) {
    try {
      answer.set(Optional.ofNullable(question.call()));
    } catch (Throwable nothingToSay) {
      // Then the answer stays empty: an exception's message may itself throw.
    }
  }

  private static void join(Thread asker, long millis) {
    try {
      asker.join(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
