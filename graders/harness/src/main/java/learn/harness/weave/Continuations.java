package learn.harness.weave;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.function.Function;

/**
 * The JDK's own coroutines, where the command line exports them ({@code
 * java.base/jdk.internal.vm}). The hooks get them as JDK types, so that nothing else needs the
 * export.
 */
public final class Continuations {
  private final MethodHandle make;
  private final MethodHandle run;
  private final MethodHandle yield;

  private Continuations() throws ReflectiveOperationException {
    MethodHandles.Lookup lookup = MethodHandles.lookup();
    Class<?> type = Class.forName("jdk.internal.vm.Continuation");
    Class<?> scopeType = Class.forName("jdk.internal.vm.ContinuationScope");
    Object scope =
        invoke(
            lookup.findConstructor(scopeType, MethodType.methodType(void.class, String.class)),
            "lanes");
    make =
        lookup
            .findConstructor(
                type, MethodType.methodType(void.class, scopeType, Runnable.class))
            .bindTo(scope)
            .asType(MethodType.methodType(Object.class, Runnable.class));
    run =
        lookup
            .findVirtual(type, "run", MethodType.methodType(void.class))
            .asType(MethodType.methodType(void.class, Object.class));
    yield =
        lookup
            .findStatic(type, "yield", MethodType.methodType(boolean.class, scopeType))
            .bindTo(scope);
  }

  /**
   * Hands them to the hooks. False where they cannot be had: the hooks go on with virtual threads.
   */
  public static boolean install(ClassLoader hooks) {
    try {
      Continuations jdk = new Continuations();
      Function<Runnable, Runnable> starting = jdk::starting;
      Runnable pause = jdk::pause;
      hooks
          .loadClass("learn.hook.run.Engines")
          .getMethod("coroutines", Function.class, Runnable.class)
          .invoke(null, starting, pause);
      return true;
    } catch (ReflectiveOperationException notExported) {
      return false;
    }
  }

  private Runnable starting(Runnable body) {
    Object continuation = invoke(make, body);
    return () -> {
      try {
        run.invokeExact(continuation);
      } catch (Throwable thrown) {
        throw same(thrown);
      }
    };
  }

  private void pause() {
    try {
      boolean resumed = (boolean) yield.invokeExact();
    } catch (Throwable thrown) {
      throw same(thrown);
    }
  }

  private static Object invoke(MethodHandle handle, Object argument) {
    try {
      return handle.invoke(argument);
    } catch (Throwable thrown) {
      throw same(thrown);
    }
  }

  private static RuntimeException same(Throwable thrown) {
    if (thrown instanceof Error error) throw error;
    return thrown instanceof RuntimeException known ? known : new IllegalStateException(thrown);
  }
}
