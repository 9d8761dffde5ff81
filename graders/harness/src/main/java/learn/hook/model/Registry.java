package learn.hook.model;

import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.Phaser;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import learn.hook.model.future.CompletableFutureModel;
import learn.hook.model.future.CompletableFutureTwin;
import learn.hook.model.future.FutureTaskModel;
import learn.hook.model.lock.ReentrantReadWriteLockModel;
import learn.hook.model.lock.StampedLockModel;
import learn.hook.model.map.ConcurrentHashMapModel;
import learn.hook.model.map.ConcurrentMapTwins;
import learn.hook.model.map.SetFromMapTwin;
import learn.hook.model.pool.ExecutorCompletionServiceModel;
import learn.hook.model.pool.ExecutorsTwin;
import learn.hook.model.pool.ForkJoinPoolModel;
import learn.hook.model.pool.ForkJoinPoolTwin;
import learn.hook.model.pool.ForkJoinTaskTwin;
import learn.hook.model.pool.ScheduledThreadPoolExecutorModel;
import learn.hook.model.pool.ThreadPoolExecutorModel;
import learn.hook.model.queue.ArrayBlockingQueueModel;
import learn.hook.model.queue.DelayQueueModel;
import learn.hook.model.queue.LinkedBlockingDequeModel;
import learn.hook.model.queue.LinkedBlockingQueueModel;
import learn.hook.model.queue.LinkedTransferQueueModel;
import learn.hook.model.queue.PriorityBlockingQueueModel;
import learn.hook.model.queue.SynchronousQueueModel;
import learn.hook.model.sync.CountDownLatchModel;
import learn.hook.model.sync.CyclicBarrierModel;
import learn.hook.model.sync.ExchangerModel;
import learn.hook.model.sync.PhaserModel;
import learn.hook.model.sync.PhaserTwin;
import learn.hook.model.sync.SemaphoreModel;
import learn.hook.twin.BuilderTwin;
import learn.hook.twin.DaemonTwin;
import learn.hook.twin.ObjectTwin;
import learn.hook.twin.ParkTwin;
import learn.hook.twin.RandomTwin;
import learn.hook.twin.SystemTwin;
import learn.hook.twin.ThreadLocalTwin;
import learn.hook.twin.ThreadTwin;

/** All that is modelled. A new model or twin is added here and nowhere else. */
public final class Registry {
  private static final List<Class<?>> MODELS =
      List.of(
          ReentrantLockModel.class,
          ReentrantReadWriteLockModel.class,
          StampedLockModel.class,
          SemaphoreModel.class,
          CountDownLatchModel.class,
          CyclicBarrierModel.class,
          PhaserModel.class,
          ExchangerModel.class,
          ArrayBlockingQueueModel.class,
          LinkedBlockingQueueModel.class,
          LinkedBlockingDequeModel.class,
          PriorityBlockingQueueModel.class,
          DelayQueueModel.class,
          SynchronousQueueModel.class,
          LinkedTransferQueueModel.class,
          ConcurrentHashMapModel.class,
          CompletableFutureModel.class,
          FutureTaskModel.class,
          ThreadPoolExecutorModel.class,
          ScheduledThreadPoolExecutorModel.class,
          ForkJoinPoolModel.class,
          ExecutorCompletionServiceModel.class);

  private static final List<Class<?>> TWINS =
      List.of(
          ThreadTwin.class,
          BuilderTwin.class,
          DaemonTwin.class,
          ParkTwin.class,
          ObjectTwin.class,
          SystemTwin.class,
          RandomTwin.class,
          ThreadLocalTwin.class,
          ConcurrentMapTwins.class,
          SetFromMapTwin.class,
          CompletableFutureTwin.class,
          PhaserTwin.class,
          ExecutorsTwin.class,
          ForkJoinPoolTwin.class,
          ForkJoinTaskTwin.class);

  /** Of java.util.concurrent, what needs no model: interfaces, exceptions, plain values. */
  private static final Set<String> HARMLESS =
      Set.of(
          "java/util/concurrent/TimeUnit",
          "java/util/concurrent/ThreadLocalRandom",
          "java/util/concurrent/AbstractExecutorService",
          "java/util/concurrent/ConcurrentLinkedDeque",
          "java/util/concurrent/ConcurrentLinkedQueue",
          "java/util/concurrent/ConcurrentSkipListMap",
          "java/util/concurrent/ConcurrentSkipListSet",
          "java/util/concurrent/CopyOnWriteArrayList",
          "java/util/concurrent/CopyOnWriteArraySet",
          "java/util/concurrent/CountedCompleter",
          "java/util/concurrent/RecursiveAction",
          "java/util/concurrent/RecursiveTask",
          "java/util/concurrent/ThreadPoolExecutor$AbortPolicy",
          "java/util/concurrent/ThreadPoolExecutor$CallerRunsPolicy",
          "java/util/concurrent/ThreadPoolExecutor$DiscardOldestPolicy",
          "java/util/concurrent/ThreadPoolExecutor$DiscardPolicy",
          "java/util/concurrent/locks/LockSupport");

  /**
   * What a model leaves to the JDK's class and may: it asks or sets what no other thread changes
   * meanwhile, describes itself, or comes back to methods that are modelled.
   */
  private static final Map<Class<?>, Set<String>> LEFT_TO_THE_JDK =
      Map.of(
          ReentrantLock.class, Set.of("isFair"),
          ReentrantReadWriteLock.class, Set.of("isFair"),
          Semaphore.class, Set.of("isFair"),
          CyclicBarrier.class, Set.of("getParties"),
          Phaser.class, Set.of("getParent", "getRoot"),
          CompletableFuture.class, Set.of("completeAsync", "toCompletableFuture"),
          ConcurrentHashMap.class, Set.of("keySet"),
          ThreadPoolExecutor.class,
              Set.of(
                  "allowCoreThreadTimeOut",
                  "allowsCoreThreadTimeOut",
                  "getCorePoolSize",
                  "getKeepAliveTime",
                  "getMaximumPoolSize",
                  "getQueue",
                  "getRejectedExecutionHandler",
                  "getThreadFactory",
                  "setKeepAliveTime",
                  "setRejectedExecutionHandler",
                  "setThreadFactory"),
          ScheduledThreadPoolExecutor.class,
              Set.of(
                  "getContinueExistingPeriodicTasksAfterShutdownPolicy",
                  "getExecuteExistingDelayedTasksAfterShutdownPolicy",
                  "getRemoveOnCancelPolicy",
                  "setContinueExistingPeriodicTasksAfterShutdownPolicy",
                  "setExecuteExistingDelayedTasksAfterShutdownPolicy",
                  "setRemoveOnCancelPolicy"),
          ForkJoinPool.class,
              Set.of(
                  "getAsyncMode", "getFactory", "getParallelism", "getUncaughtExceptionHandler"));

  private Registry() {}

  /** Internal name of a class to that of its model. */
  public static Map<String, String> models() {
    Map<String, String> models = new HashMap<>();
    for (Class<?> model : MODELS)
      models.put(internal(model.getAnnotation(ModelOf.class).value()), internal(model));
    return models;
  }

  /**
   * What a call leads to instead: {@code [static ]owner.name(descriptor)} to the twin's class, name
   * and descriptor.
   */
  public static Map<String, List<String>> twins() {
    Map<String, List<String>> twins = new HashMap<>();
    for (Class<?> twin : TWINS)
      for (Method method : twin.getDeclaredMethods())
        if (Modifier.isPublic(method.getModifiers())) twins.put(key(twin, method), target(method));
    return twins;
  }

  /**
   * Methods of modelled classes that nobody has modelled, as {@code owner.name(parameters)}: what
   * the JDK's own code would answer, or do, is not part of the schedule. Queues have none: what
   * they inherit comes back to modelled methods.
   */
  public static Set<String> gaps() {
    Set<String> gaps = new TreeSet<>();
    for (Class<?> model : MODELS) {
      Class<?> of = model.getAnnotation(ModelOf.class).value();
      if (Collection.class.isAssignableFrom(of)) continue;
      for (Method method : model.getMethods())
        if (isGap(method))
          gaps.add(
              internal(of)
                  + "."
                  + method.getName()
                  + parameters(List.of(method.getParameterTypes())));
    }
    gaps.removeAll(twins().keySet());
    return gaps;
  }

  private static boolean isGap(Method method) {
    Class<?> by = method.getDeclaringClass();
    boolean modelled = MODELS.stream().anyMatch(m -> m.getAnnotation(ModelOf.class).value() == by);
    return modelled
        && !Modifier.isStatic(method.getModifiers())
        && !method.getName().equals("toString")
        && !LEFT_TO_THE_JDK.getOrDefault(by, Set.of()).contains(method.getName());
  }

  public static Set<String> harmless() {
    return new TreeSet<>(HARMLESS);
  }

  private static String key(Class<?> twin, Method method) {
    Class<?> of = twin.getAnnotation(TwinOf.class).value();
    List<Class<?>> all = Arrays.asList(method.getParameterTypes());
    boolean isStatic = has(of, method.getName(), all);
    List<Class<?>> parameters = isStatic ? all : all.subList(1, all.size());
    String prefix = isStatic ? "static " : "";
    return prefix + internal(of) + "." + method.getName() + parameters(parameters);
  }

  private static boolean has(Class<?> type, String name, List<Class<?>> parameters) {
    return Arrays.stream(type.getMethods())
        .filter(m -> Modifier.isStatic(m.getModifiers()) && m.getName().equals(name))
        .anyMatch(m -> Arrays.asList(m.getParameterTypes()).equals(parameters));
  }

  private static String parameters(List<Class<?>> types) {
    String descriptor = MethodType.methodType(void.class, types).toMethodDescriptorString();
    return descriptor.substring(0, descriptor.lastIndexOf(')') + 1);
  }

  private static List<String> target(Method method) {
    String descriptor =
        MethodType.methodType(method.getReturnType(), method.getParameterTypes())
            .toMethodDescriptorString();
    return List.of(internal(method.getDeclaringClass()), method.getName(), descriptor);
  }

  private static String internal(Class<?> type) {
    return type.getName().replace('.', '/');
  }
}
