package learn.conform;

import static java.util.concurrent.TimeUnit.HOURS;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.atomic.AtomicInteger;
import learn.hook.model.pool.FutureTwin;
import org.jspecify.annotations.Nullable;

/**
 * A pool, a gate before which its tasks may wait, and what became of them. Nothing here depends on
 * how fast a worker is: a move begins when all workers are at rest.
 */
final class Pooled {
  private final ExecutorService pool;
  private final Semaphore gate;
  private final Workers workers;
  private final boolean isOpen;
  private final AtomicInteger begun = new AtomicInteger();
  private final AtomicInteger over = new AtomicInteger();
  private final AtomicInteger interrupted = new AtomicInteger();
  private volatile @Nullable Future<?> last;

  /**
   * @param gate shut
   * @param workers those of the pool, where it lets others make them
   * @param isOpen its factory gives it as what it is, so that one can look inside
   */
  Pooled(ExecutorService pool, Semaphore gate, Workers workers, boolean isOpen) {
    this.isOpen = isOpen;
    this.pool = pool;
    this.gate = gate;
    this.workers = workers;
  }

  /** What can be seen; a worker that moves is no picture at all. */
  String picture() {
    if (!workers.rest()) return "moves";
    String tasks =
        "%d begun, %d over, %d interrupted".formatted(begun.get(), over.get(), interrupted.get());
    Future<?> future = last;
    String task = future == null ? "" : ", last " + FutureTwin.state(future);
    return tasks + task + ", " + (pool.isTerminated() ? "terminated" : "alive") + inner();
  }

  private String inner() {
    if (!isOpen || !(pool instanceof ThreadPoolExecutor inner)) return "";
    return ", %d workers, %d active, %d most, %d completed"
        .formatted(
            inner.getPoolSize(),
            inner.getActiveCount(),
            inner.getLargestPoolSize(),
            inner.getCompletedTaskCount());
  }

  // ---- tasks

  private String quick() {
    begun.incrementAndGet();
    over.incrementAndGet();
    return "quick";
  }

  private String slow() {
    begun.incrementAndGet();
    try {
      gate.acquire();
      return "slow";
    } catch (InterruptedException e) {
      interrupted.incrementAndGet();
      return "interrupted";
    } finally {
      over.incrementAndGet();
    }
  }

  private String failing() {
    quick();
    throw new IllegalStateException();
  }

  /** For all that wait now: which of them is first, nobody promises. */
  private void open() {
    gate.release(begun.get() - over.get());
  }

  private Object keep(Future<?> future) {
    last = future;
    return "";
  }

  private Future<?> last() {
    return Objects.requireNonNull(last);
  }

  private List<String> all(List<Callable<String>> bodies) throws Exception {
    List<String> came = new ArrayList<>();
    for (Future<String> each : pool.invokeAll(bodies))
      came.add(
          FutureTwin.state(each) == Future.State.SUCCESS
              ? FutureTwin.get(each)
              : FutureTwin.state(each).name());
    return came;
  }

  // ---- what can be done

  static List<Act<Pooled>> acts() {
    return List.of(
        Act.silent("execute", p -> p.pool.execute(p::quick)),
        Act.silent("execute slow", p -> p.pool.execute(p::slow)),
        Act.of("submit", p -> p.keep(p.pool.submit((Callable<String>) p::quick))),
        Act.of("submit slow", p -> p.keep(p.pool.submit((Callable<String>) p::slow))),
        Act.of("submit slow too", p -> p.keep(p.pool.submit((Callable<String>) p::slow))),
        Act.of("submit failing", p -> p.keep(p.pool.submit((Callable<String>) p::failing))),
        Act.of("get", p -> FutureTwin.get(p.last())),
        Act.of("get 0", p -> FutureTwin.get(p.last(), 0, HOURS)),
        Act.of("cancel", p -> FutureTwin.cancel(p.last(), true)),
        Act.of("cancel gently", p -> FutureTwin.cancel(p.last(), false)),
        Act.of("done", p -> FutureTwin.isDone(p.last())),
        Act.silent("open gate", p -> p.open()),
        Act.silent("open gate again", p -> p.open()),
        Act.of("all", p -> p.all(List.of(p::quick, p::failing))),
        Act.of("all slow", p -> p.all(List.of(p::slow, p::quick))),
        Act.of("any", p -> p.pool.invokeAny(List.of(p::quick))),
        Act.of("any failing", p -> p.pool.invokeAny(List.of(p::failing))),
        Act.silent("shutdown", p -> p.pool.shutdown()),
        Act.of("shutdown now", p -> p.pool.shutdownNow().size()),
        Act.of("shut down", p -> p.pool.isShutdown()),
        Act.of("await 0", p -> p.pool.awaitTermination(0, HOURS)),
        Act.of("await 1h", p -> p.pool.awaitTermination(1, HOURS)),
        Act.silent("close", p -> p.pool.close()));
  }

  static List<Act<Pooled>> timedActs() {
    List<Act<Pooled>> all = new ArrayList<>(acts());
    all.add(Act.of("schedule 0", p -> p.keep(p.timed().schedule(p::quick, 0, HOURS))));
    all.add(Act.of("schedule 1h", p -> p.keep(p.timed().schedule(p::quick, 1, HOURS))));
    all.add(Act.of("every 1h", p -> p.keep(p.timed().scheduleAtFixedRate(p::quick, 0, 1, HOURS))));
    all.add(
        Act.of(
            "with pauses", p -> p.keep(p.timed().scheduleWithFixedDelay(p::quick, 1, 1, HOURS))));
    return all;
  }

  /** One task a move: which of several comes first, or ends first, is luck in a real pool. */
  static List<Act<Pooled>> oneByOne() {
    return acts().stream()
        .filter(act -> !act.name().startsWith("all") && !act.name().startsWith("any"))
        .toList();
  }

  private ScheduledExecutorService timed() {
    return (ScheduledExecutorService) pool;
  }
}
