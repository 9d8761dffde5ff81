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
  private static final List<Class<?>> MODELS = List.of(ReentrantLockModel.class);

  private static final List<Class<?>> TWINS =
      List.of(
          ThreadTwin.class,
          BuilderTwin.class,
          DaemonTwin.class,
          ParkTwin.class,
          ObjectTwin.class,
          SystemTwin.class,
          RandomTwin.class,
          ThreadLocalTwin.class);

  /** Of java.util.concurrent, what needs no model: interfaces, exceptions, plain values. */
  private static final Set<String> HARMLESS =
      Set.of(
          "java/util/concurrent/TimeUnit",
          "java/util/concurrent/ThreadLocalRandom",
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
