package learn.woven;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.Phaser;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import learn.hook.search.Scenario;

/** Scenarios by name. Each is correct unless its name says otherwise. */
public final class Programs {
  private Programs() {}

  /** A part of a scenario over any state. */
  public interface Part<S> {
    void on(S state) throws Exception;
  }

  private static <S> Scenario of(Supplier<S> fresh, List<Part<S>> lanes, Part<S> after) {
    Scenario scenario = new Scenario(fresh);
    for (int i = 0; i < lanes.size(); i++) scenario.lane("lane" + i, false, part(lanes.get(i)));
    scenario.after(part(after));
    return scenario;
  }

  @SuppressWarnings("unchecked") // the state is the scenario's own
  private static <S> Scenario.Part part(Part<S> part) {
    return state -> part.on((S) state);
  }

  private static void check(boolean holds) {
    if (!holds) throw new AssertionError("does not hold");
  }

  /** State of all programs: each uses what it needs. */
  public static final class State {
    final AtomicInteger a = new AtomicInteger();
    final AtomicInteger b = new AtomicInteger();
    final ReentrantLock lock = new ReentrantLock();
    final AtomicReference<Thread> waiter = new AtomicReference<>();
    final Deque<Integer> queue = new ArrayDeque<>();
    final List<Integer> list = new ArrayList<>();
    final int[] slots = new int[2];
    volatile int v;
    volatile boolean done;
    int plain;
    Object box;

    synchronized void put(int value) throws InterruptedException {
      while (!queue.isEmpty()) wait();
      queue.add(value);
      notifyAll();
    }

    synchronized int take() throws InterruptedException {
      while (queue.isEmpty()) wait();
      int value = queue.remove();
      notifyAll();
      return value;
    }
  }

  /** Two lanes of {@code n} steps that all depend on each other. */
  public static Scenario counter(int n) {
    Part<State> lane =
        s -> {
          for (int i = 0; i < n; i++) s.a.incrementAndGet();
        };
    return of(State::new, List.of(lane, lane), s -> check(s.a.get() == 2 * n));
  }

  public static Scenario independent(int n) {
    Part<State> left =
        s -> {
          for (int i = 0; i < n; i++) s.a.incrementAndGet();
        };
    Part<State> right =
        s -> {
          for (int i = 0; i < n; i++) s.b.incrementAndGet();
        };
    return of(State::new, List.of(left, right), s -> check(s.a.get() + s.b.get() == 2 * n));
  }

  public static Scenario locked() {
    Part<State> lane =
        s -> {
          s.lock.lock();
          try {
            s.plain++;
          } finally {
            s.lock.unlock();
          }
          s.v++;
        };
    return of(State::new, List.of(lane, lane), s -> check(s.plain == 2));
  }

  public static Scenario tryLocked() {
    Part<State> lane =
        s -> {
          if (s.lock.tryLock()) {
            try {
              s.plain++;
            } finally {
              s.lock.unlock();
            }
          } else {
            s.a.incrementAndGet();
          }
        };
    return of(State::new, List.of(lane, lane), s -> check(s.plain + s.a.get() == 2));
  }

  public static Scenario handOver() {
    return of(
        State::new,
        List.of(s -> s.put(1), s -> s.put(2), s -> s.a.set(s.take() + s.take())),
        s -> check(s.a.get() == 3));
  }

  public static Scenario parked() {
    return of(
        State::new,
        List.of(
            s -> {
              s.waiter.set(Thread.currentThread());
              while (!s.done) LockSupport.park();
            },
            s -> {
              s.done = true;
              LockSupport.unpark(s.waiter.get());
            }),
        s -> check(s.done));
  }

  public static Scenario spinning() {
    return of(
        State::new,
        List.of(
            s -> {
              while (s.v != 1) Thread.onSpinWait();
              s.v = 2;
            },
            s -> {
              s.v = 1;
              while (s.v != 2) {}
            }),
        s -> check(s.v == 2));
  }

  public static Scenario compareAndSet() {
    Part<State> lane =
        s -> {
          int seen;
          do seen = s.a.get();
          while (!s.a.compareAndSet(seen, seen + 1));
          s.slots[seen] = seen;
        };
    return of(State::new, List.of(lane, lane), s -> check(s.a.get() == 2));
  }

  public static Scenario reading() {
    Part<State> reader = s -> check(s.v + s.a.get() >= 0 && s.v <= 3);
    return of(
        State::new,
        List.of(
            s -> {
              s.v = 1;
              s.a.set(2);
              s.v = 3;
            },
            reader,
            reader),
        s -> check(s.v == 3));
  }

  /** Lost updates that need {@code depth} switches at the right places, in any order of lanes. */
  public static Scenario wrongAtDepth(int depth) {
    return of(
        State::new,
        List.of(
            s -> {
              for (int i = 0; i < depth; i++) {
                if (s.v != 2 * i) return;
                s.v = 2 * i + 1;
              }
              s.a.set(1);
            },
            s -> {
              for (int i = 0; i < depth; i++) {
                if (s.v != 2 * i + 1) return;
                s.v = 2 * i + 2;
              }
              check(s.a.get() == 0 && depth < 0);
            }),
        s -> {});
  }

  /** Needs an order of three lanes and no switch that nobody forces. */
  public static Scenario wrongThird() {
    return of(
        State::new,
        List.of(
            s -> {
              s.a.incrementAndGet();
              s.v = 1;
            },
            s -> check(s.v == 0 || s.b.get() == 0),
            s -> {
              s.a.incrementAndGet();
              if (s.v == 0) s.b.set(1);
            }),
        s -> {});
  }

  /** What the deque hands over was written before. */
  public static Scenario publishedByAddAll() {
    record Shared(LinkedBlockingDeque<Integer> deque, int[] plain) {}
    return of(
        () -> new Shared(new LinkedBlockingDeque<>(), new int[1]),
        List.of(
            s -> {
              s.plain[0] = 1;
              s.deque.addAll(List.of(1, 2));
            },
            s -> check(s.deque.poll() == null || s.plain[0] == 1)),
        s -> {});
  }

  /** The phase moves between two looks. */
  public static Scenario wrongPhase() {
    return of(
        () -> new Phaser(1),
        List.of(Phaser::arrive, p -> check(p.getPhase() == p.getPhase())),
        p -> {});
  }

  private static <S> Scenario alone(Supplier<S> fresh, Part<S> part) {
    return of(fresh, List.of(part), s -> {});
  }

  /** Correct, by the JDK's own answer: but what that is, no model knows. */
  public static Scenario askingOutside(String what) {
    return switch (what) {
      case "ReentrantLock.hasQueuedThreads" ->
          alone(ReentrantLock::new, lock -> check(!lock.hasQueuedThreads()));
      case "Semaphore.getQueueLength" ->
          alone(() -> new Semaphore(1), permits -> check(permits.getQueueLength() == 0));
      case "ConcurrentHashMap.reduceValues" ->
          alone(
              () -> new ConcurrentHashMap<>(Map.of(1, 1)),
              map -> check(map.reduceValues(1, Integer::sum) == 1));
      case "ConcurrentHashMap.forEach" ->
          alone(
              () -> new ConcurrentHashMap<>(Map.of(1, 1)),
              map -> map.forEach(1, (key, value) -> check(key.equals(value))));
      case "CompletableFuture.minimalCompletionStage" ->
          alone(CompletableFuture::new, CompletableFuture::minimalCompletionStage);
      case "ScheduledThreadPoolExecutor.purge" ->
          alone(() -> new ScheduledThreadPoolExecutor(1), pool -> pool.purge());
      case "ForkJoinPool.isQuiescent" ->
          alone(() -> new ForkJoinPool(1), pool -> check(pool.isQuiescent()));
      case "ForkJoinPool.invokeAll" ->
          alone(
              () -> (ExecutorService) new ForkJoinPool(1),
              pool -> pool.invokeAll(List.of(() -> 1), 1, TimeUnit.HOURS));
      case "List.parallelStream" ->
          alone(
              () -> List.of(1, 2),
              list -> check(list.parallelStream().mapToInt(i -> i).sum() == 3));
      case "Collection.parallelStream" -> {
        Function<Collection<Integer>, Stream<Integer>> stream = Collection::parallelStream;
        yield alone(() -> List.of(1, 2), list -> check(stream.apply(list).count() == 2));
      }
      case "InheritableThreadLocal" ->
          alone(InheritableThreadLocal::new, local -> check(local.get() == null));
      default -> throw new IllegalArgumentException(what);
    };
  }

  /** Nobody publishes it safely, and it is read. */
  public static Scenario wrongPublication() {
    return of(State::new, List.of(s -> s.box = new Object(), s -> check(s.box != "")), s -> {});
  }

  public static Scenario wrongOrder() {
    ReentrantLock[] none = {};
    record Two(ReentrantLock left, ReentrantLock right) {
      void both(boolean swap) {
        (swap ? right : left).lock();
        (swap ? left : right).lock();
        left.unlock();
        right.unlock();
      }
    }
    return of(
        () -> new Two(new ReentrantLock(), new ReentrantLock()),
        List.of(t -> t.both(false), t -> t.both(true)),
        t -> check(none.length == 0));
  }

  public static Scenario wrongPolling() {
    return of(
        State::new,
        List.of(
            s -> {
              while (s.v != 1) Thread.onSpinWait();
              s.v = 2;
            },
            s -> {
              while (s.v != 2) Thread.onSpinWait();
              s.v = 1;
            }),
        s -> {});
  }

  /** A lock is held while a list grows; another lane looks without it. */
  public static Scenario wrongLook() {
    return of(
        State::new,
        List.of(
            s -> {
              synchronized (s) {
                s.list.add(1);
              }
            },
            s -> check(s.list.size() < 2)),
        s -> {});
  }

  /** What a final field leads to may be read by whoever has the object. */
  public static Scenario frozen() {
    record Box(int[] cells) {}
    return of(
        () -> new AtomicReference<Box>(),
        List.of(
            shared -> shared.setOpaque(new Box(new int[] {1})),
            shared -> {
              Box box = shared.getOpaque();
              check(box == null || box.cells()[0] == 1);
            }),
        shared -> {});
  }

  /** The same without the final field. */
  public static Scenario wrongThawed() {
    final class Box {
      int[] cells = {1};
    }
    return of(
        () -> new AtomicReference<Box>(),
        List.of(
            shared -> shared.setOpaque(new Box()),
            shared -> {
              Box box = shared.getOpaque();
              check(box == null || box.cells[0] == 1);
            }),
        shared -> {});
  }
}
