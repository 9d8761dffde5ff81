package learn.conform;

import static java.util.concurrent.TimeUnit.HOURS;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Exchanger;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.LinkedTransferQueue;
import java.util.concurrent.Phaser;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.concurrent.locks.StampedLock;
import java.util.stream.Stream;
import learn.hook.model.ReentrantLockModel;
import learn.hook.model.future.CompletableFutureModel;
import learn.hook.model.future.FutureTaskModel;
import learn.hook.model.lock.ReentrantReadWriteLockModel;
import learn.hook.model.lock.StampedLockModel;
import learn.hook.model.map.ConcurrentHashMapModel;
import learn.hook.model.queue.ArrayBlockingQueueModel;
import learn.hook.model.queue.LinkedBlockingDequeModel;
import learn.hook.model.queue.LinkedBlockingQueueModel;
import learn.hook.model.queue.LinkedTransferQueueModel;
import learn.hook.model.queue.PriorityBlockingQueueModel;
import learn.hook.model.queue.SynchronousQueueModel;
import learn.hook.model.sync.CountDownLatchModel;
import learn.hook.model.sync.CyclicBarrierModel;
import learn.hook.model.sync.ExchangerModel;
import learn.hook.model.sync.PhaserModel;
import learn.hook.model.sync.SemaphoreModel;

/** What is compared. Limits are none or an hour: no clock decides. */
final class Subjects {
  private Subjects() {}

  /** A lock and a condition of it. */
  record Held(Lock lock, Condition condition) {
    static Held of(Lock lock) {
      return new Held(lock, lock.newCondition());
    }
  }

  static Stream<Subject<?>> all() {
    return Stream.of(
        new Subject<>("Semaphore", () -> new Semaphore(1), () -> new SemaphoreModel(1), permits()),
        new Subject<>(
            "fair Semaphore",
            () -> new Semaphore(2, true),
            () -> new SemaphoreModel(2, true),
            permits()),
        new Subject<>(
            "CountDownLatch",
            () -> new CountDownLatch(3),
            () -> new CountDownLatchModel(3),
            latch()),
        new Subject<>(
            "CyclicBarrier",
            () -> new CyclicBarrier(2),
            () -> new CyclicBarrierModel(2),
            barrier()),
        new Subject<>("Phaser", () -> new Phaser(2), () -> new PhaserModel(2), phaser()),
        new Subject<>("Exchanger", Exchanger::new, ExchangerModel::new, exchanger()),
        new Subject<>(
            "ReentrantLock",
            () -> Held.of(new ReentrantLock()),
            () -> Held.of(new ReentrantLockModel()),
            lock()),
        new Subject<>(
            "write lock",
            () -> Held.of(new ReentrantReadWriteLock().writeLock()),
            () -> Held.of(new ReentrantReadWriteLockModel().writeLock()),
            lock()),
        new Subject<>(
            "ReentrantReadWriteLock",
            ReentrantReadWriteLock::new,
            ReentrantReadWriteLockModel::new,
            readWrite()),
        new Subject<>("StampedLock", StampedLock::new, StampedLockModel::new, stamped()),
        queue(
            "ArrayBlockingQueue",
            new Two(() -> new ArrayBlockingQueue<>(2), () -> new ArrayBlockingQueueModel<>(2))),
        queue(
            "LinkedBlockingQueue",
            new Two(() -> new LinkedBlockingQueue<>(2), () -> new LinkedBlockingQueueModel<>(2))),
        queue(
            "LinkedBlockingDeque",
            new Two(() -> new LinkedBlockingDeque<>(2), () -> new LinkedBlockingDequeModel<>(2))),
        queue(
            "PriorityBlockingQueue",
            new Two(PriorityBlockingQueue::new, PriorityBlockingQueueModel::new)),
        queue("SynchronousQueue", new Two(SynchronousQueue::new, SynchronousQueueModel::new)),
        new Subject<>(
            "LinkedTransferQueue",
            LinkedTransferQueue::new,
            LinkedTransferQueueModel::new,
            transfers()),
        new Subject<>(
            "ConcurrentHashMap", ConcurrentHashMap::new, ConcurrentHashMapModel::new, map()),
        new Subject<>(
            "CompletableFuture", CompletableFuture::new, CompletableFutureModel::new, future()),
        new Subject<>(
            "FutureTask",
            () -> new FutureTask<>(() -> "done"),
            () -> new FutureTaskModel<>(() -> "done"),
            task()));
  }

  private record Two(
      java.util.function.Supplier<BlockingQueue<String>> real,
      java.util.function.Supplier<BlockingQueue<String>> model) {}

  private static Subject<BlockingQueue<String>> queue(String name, Two two) {
    return new Subject<>(name, two.real, two.model, queues());
  }

  private static List<Act<Semaphore>> permits() {
    return List.of(
        Act.silent("acquire", Semaphore::acquire),
        Act.silent("acquire 2", s -> s.acquire(2)),
        Act.silent("acquire for ever", Semaphore::acquireUninterruptibly),
        Act.of("try", Semaphore::tryAcquire),
        Act.of("try 0", s -> s.tryAcquire(0, HOURS)),
        Act.of("try 1h", s -> s.tryAcquire(1, HOURS)),
        Act.silent("release", s -> s.release()),
        Act.silent("release 2", s -> s.release(2)),
        Act.silent("release -1", s -> s.release(-1)),
        Act.of("drain", Semaphore::drainPermits),
        Act.of("permits", Semaphore::availablePermits));
  }

  private static List<Act<CountDownLatch>> latch() {
    return List.of(
        Act.silent("await", CountDownLatch::await),
        Act.of("await 0", l -> l.await(0, HOURS)),
        Act.of("await 1h", l -> l.await(1, HOURS)),
        Act.silent("count down", CountDownLatch::countDown),
        Act.of("count", CountDownLatch::getCount));
  }

  private static List<Act<CyclicBarrier>> barrier() {
    return List.of(
        Act.of("await", CyclicBarrier::await),
        Act.of("await again", CyclicBarrier::await),
        Act.of("await 0", b -> b.await(0, HOURS)),
        Act.of("await 1h", b -> b.await(1, HOURS)),
        Act.silent("reset", CyclicBarrier::reset),
        Act.of("broken", CyclicBarrier::isBroken),
        Act.of("waiting", CyclicBarrier::getNumberWaiting));
  }

  private static List<Act<Phaser>> phaser() {
    return List.of(
        Act.of("arrive", Phaser::arrive),
        Act.of("arrive and await", Phaser::arriveAndAwaitAdvance),
        Act.of("arrive and leave", Phaser::arriveAndDeregister),
        Act.of("register", Phaser::register),
        Act.of("await 0", p -> p.awaitAdvance(0)),
        Act.of("await", p -> p.awaitAdvanceInterruptibly(p.getPhase())),
        Act.of("await 0h", p -> p.awaitAdvanceInterruptibly(0, 0, HOURS)),
        Act.of("await 1h", p -> p.awaitAdvanceInterruptibly(1, 1, HOURS)),
        Act.of("parties", Phaser::getRegisteredParties),
        Act.of("unarrived", Phaser::getUnarrivedParties),
        Act.of("terminated", Phaser::isTerminated),
        Act.silent("terminate", Phaser::forceTermination));
  }

  private static List<Act<Exchanger<String>>> exchanger() {
    return List.of(
        Act.of("give a", e -> e.exchange("a")),
        Act.of("give b", e -> e.exchange("b")),
        Act.of("give c 0", e -> e.exchange("c", 0, HOURS)),
        Act.of("give d 1h", e -> e.exchange("d", 1, HOURS)));
  }

  private static List<Act<Held>> lock() {
    return List.of(
        Act.silent("lock", h -> h.lock.lock()),
        Act.silent("lock interruptibly", h -> h.lock.lockInterruptibly()),
        Act.of("try", h -> h.lock.tryLock()),
        Act.of("try 0", h -> h.lock.tryLock(0, HOURS)),
        Act.of("try 1h", h -> h.lock.tryLock(1, HOURS)),
        Act.silent("unlock", h -> h.lock.unlock()),
        Act.silent("unlock it", h -> h.lock.unlock()),
        Act.silent("await", h -> h.condition.await()),
        Act.of("await 1h", h -> h.condition.await(1, HOURS)),
        Act.silent("await for ever", h -> h.condition.awaitUninterruptibly()),
        Act.silent("signal", h -> h.condition.signal()),
        Act.silent("signal all", h -> h.condition.signalAll()));
  }

  private static List<Act<ReentrantReadWriteLock>> readWrite() {
    return List.of(
        Act.silent("read", l -> l.readLock().lock()),
        Act.silent("read interruptibly", l -> l.readLock().lockInterruptibly()),
        Act.of("try read", l -> l.readLock().tryLock()),
        Act.of("try read 0", l -> l.readLock().tryLock(0, HOURS)),
        Act.silent("end read", l -> l.readLock().unlock()),
        Act.silent("end read it", l -> l.readLock().unlock()),
        Act.silent("write", l -> l.writeLock().lockInterruptibly()),
        Act.of("try write", l -> l.writeLock().tryLock()),
        Act.of("try write 0", l -> l.writeLock().tryLock(0, HOURS)),
        Act.silent("end write", l -> l.writeLock().unlock()),
        Act.of("readers", ReentrantReadWriteLock::getReadLockCount),
        Act.of("my reads", ReentrantReadWriteLock::getReadHoldCount),
        Act.of("my writes", ReentrantReadWriteLock::getWriteHoldCount),
        Act.of("written", ReentrantReadWriteLock::isWriteLocked),
        Act.of("mine", ReentrantReadWriteLock::isWriteLockedByCurrentThread));
  }

  private static List<Act<StampedLock>> stamped() {
    return List.of(
        Act.of("try read", l -> l.tryReadLock() != 0),
        Act.of("try read 0", l -> l.tryReadLock(0, HOURS) != 0),
        Act.silent("read", l -> l.asReadLock().lock()),
        Act.silent("end read", l -> l.asReadLock().unlock()),
        Act.of("try end read", StampedLock::tryUnlockRead),
        Act.of("try write", l -> l.tryWriteLock() != 0),
        Act.silent("write", l -> l.asWriteLock().lockInterruptibly()),
        Act.silent("end write", l -> l.asWriteLock().unlock()),
        Act.of("try end write", StampedLock::tryUnlockWrite),
        Act.of("look", l -> l.validate(l.tryOptimisticRead())),
        Act.of("upgrade", l -> l.tryConvertToWriteLock(l.tryOptimisticRead()) != 0),
        Act.of("readers", StampedLock::getReadLockCount),
        Act.of("written", StampedLock::isWriteLocked));
  }

  private static List<Act<BlockingQueue<String>>> queues() {
    return List.of(
        Act.silent("put a", q -> q.put("a")),
        Act.silent("put b", q -> q.put("b")),
        Act.silent("put null", q -> q.put(nothing())),
        Act.of("offer c", q -> q.offer("c")),
        Act.of("offer d 0", q -> q.offer("d", 0, HOURS)),
        Act.of("offer e 1h", q -> q.offer("e", 1, HOURS)),
        Act.of("add f", q -> q.add("f")),
        Act.of("take", BlockingQueue::take),
        Act.of("take it", BlockingQueue::take),
        Act.of("poll", BlockingQueue::poll),
        Act.of("poll 0", q -> q.poll(0, HOURS)),
        Act.of("poll 1h", q -> q.poll(1, HOURS)),
        Act.of("peek", BlockingQueue::peek),
        Act.of("element", BlockingQueue::element),
        Act.of("remove", q -> q.remove()),
        Act.of("remove a", q -> q.remove("a")),
        Act.of("size", BlockingQueue::size),
        Act.of("empty", BlockingQueue::isEmpty),
        Act.of("room", BlockingQueue::remainingCapacity),
        Act.of("contains b", q -> q.contains("b")),
        Act.of("all", q -> List.copyOf(q)),
        Act.of("text", BlockingQueue::toString),
        Act.of("drain", q -> drained(q)),
        Act.silent("clear", BlockingQueue::clear));
  }

  private static List<String> drained(BlockingQueue<String> queue) {
    List<String> into = new ArrayList<>();
    queue.drainTo(into, 1);
    queue.drainTo(into);
    return into;
  }

  @SuppressWarnings("NullAway") // what must be refused
  private static String nothing() {
    return null;
  }

  private static List<Act<LinkedTransferQueue<String>>> transfers() {
    return List.of(
        Act.silent("put a", q -> q.put("a")),
        Act.of("offer b", q -> q.offer("b")),
        Act.silent("transfer c", q -> q.transfer("c")),
        Act.of("try d", q -> q.tryTransfer("d")),
        Act.of("take", LinkedTransferQueue::take),
        Act.of("poll", LinkedTransferQueue::poll),
        Act.of("poll 1h", q -> q.poll(1, HOURS)),
        Act.of("peek", LinkedTransferQueue::peek),
        Act.of("size", LinkedTransferQueue::size),
        Act.of("awaited", LinkedTransferQueue::hasWaitingConsumer));
  }

  private static List<Act<ConcurrentHashMap<String, Integer>>> map() {
    return List.of(
        Act.of("put a", m -> m.put("a", 1)),
        Act.of("put b", m -> m.putIfAbsent("b", 2)),
        Act.of("put null", m -> m.put(nothing(), 2)),
        Act.of("get", m -> m.get("a")),
        Act.of("get or", m -> m.getOrDefault("b", 9)),
        Act.of("has", m -> m.containsKey("a")),
        Act.of("has value", m -> m.containsValue(2)),
        Act.of("remove", m -> m.remove("a")),
        Act.of("remove pair", m -> m.remove("b", 2)),
        Act.of("replace", m -> m.replace("a", 5)),
        Act.of("replace from", m -> m.replace("a", 5, 6)),
        Act.of("absent", m -> m.computeIfAbsent("c", k -> 3)),
        Act.of("present", m -> m.computeIfPresent("c", (k, v) -> v == 3 ? null : v + 1)),
        Act.of("compute", m -> m.compute("a", (k, v) -> v == null ? 1 : v + 1)),
        Act.of("merge", m -> m.merge("a", 1, Integer::sum)),
        Act.of("size", ConcurrentHashMap::size),
        Act.of("text", ConcurrentHashMap::toString),
        Act.of("keys", m -> List.copyOf(m.keySet())),
        Act.of("values", m -> List.copyOf(m.values())),
        Act.of("entries", m -> m.entrySet().removeIf(e -> e.getValue() > 5)),
        Act.silent("clear", ConcurrentHashMap::clear));
  }

  private static List<Act<CompletableFuture<String>>> future() {
    return List.of(
        Act.of("get", CompletableFuture::get),
        Act.of("join", CompletableFuture::join),
        Act.of("get 0", f -> f.get(0, HOURS)),
        Act.of("get 1h", f -> f.get(1, HOURS)),
        Act.of("complete", f -> f.complete("a")),
        Act.of("fail", f -> f.completeExceptionally(new IllegalStateException())),
        Act.of("cancel", f -> f.cancel(true)),
        Act.of("done", CompletableFuture::isDone),
        Act.of("failed", CompletableFuture::isCompletedExceptionally),
        Act.of("cancelled", CompletableFuture::isCancelled),
        Act.of("now", f -> f.getNow("none")),
        Act.of("state", CompletableFuture::state),
        Act.of("apply", f -> f.thenApply(v -> v + "!").getNow("none")),
        Act.of("handle", f -> f.handle((v, e) -> v + Objects.isNull(e)).getNow("none")),
        Act.of("compose", f -> f.thenCompose(v -> f).getNow("none")),
        Act.of("combine", f -> f.thenCombine(f, (a, b) -> a + b).getNow("none")),
        Act.of("apply and join", f -> f.thenApply(v -> v + "?").join()));
  }

  private static List<Act<FutureTask<String>>> task() {
    return List.of(
        Act.of("get", FutureTask::get),
        Act.of("get 0", f -> f.get(0, HOURS)),
        Act.of("get 1h", f -> f.get(1, HOURS)),
        Act.of("cancel", f -> f.cancel(true)),
        Act.of("done", FutureTask::isDone),
        Act.of("cancelled", FutureTask::isCancelled),
        Act.of("state", FutureTask::state),
        Act.silent("run", FutureTask::run));
  }
}
