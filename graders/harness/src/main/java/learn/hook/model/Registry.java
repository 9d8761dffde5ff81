package learn.hook.model;

import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
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
