package learn.hook;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import learn.hook.run.Together;

/** Where faults leave for the harness: as objects of JDK types, on the thread that made them. */
public final class Bridge {
  private static final AtomicReference<Consumer<Object>> SINK = new AtomicReference<>(fault -> {});
  private static final AtomicReference<Consumer<Object>> STRIKE =
      new AtomicReference<>(fault -> {});

  private Bridge() {}

  /**
   * Called once by the harness, before learner code is loaded.
   *
   * @return what the faults of every copy of the kit are to be given to
   */
  public static Consumer<Object> install(Consumer<Object> sink, Consumer<Object> strike) {
    SINK.set(sink);
    STRIKE.set(strike);
    return Bridge::record;
  }

  /** Puts a fault on record, on the thread that made it. One inside a schedule ends that. */
  public static void record(Object fault) {
    Together.fault(fault);
    SINK.get().accept(fault);
  }

  /** Takes a fault off the record that a grader provoked, and wanted to see. */
  public static void strike(Object fault) {
    STRIKE.get().accept(fault);
  }
}
