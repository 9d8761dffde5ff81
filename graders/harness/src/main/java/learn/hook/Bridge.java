package learn.hook;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import learn.kit.Fault;

/** Where faults leave the kit's loader: as objects of JDK types, on the thread that made them. */
public final class Bridge {
  private static final AtomicReference<Consumer<Object>> SINK = new AtomicReference<>(fault -> {});
  private static final AtomicReference<Consumer<Object>> STRIKE =
      new AtomicReference<>(fault -> {});

  private Bridge() {}

  /** Called once by the harness, before learner code is loaded. */
  public static void install(Consumer<Object> sink, Consumer<Object> strike) {
    SINK.set(sink);
    STRIKE.set(strike);
    Fault.sink(sink::accept);
  }

  /** Puts a fault on record, on the thread that made it. */
  public static void record(Object fault) {
    SINK.get().accept(fault);
  }

  /** Takes a fault off the record that a grader provoked, and wanted to see. */
  public static void strike(Object fault) {
    STRIKE.get().accept(fault);
  }
}
