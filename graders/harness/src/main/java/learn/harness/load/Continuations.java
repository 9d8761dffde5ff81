package learn.harness.load;

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
  private static final String PACKAGE = "jdk.internal.vm";

  private Continuations() {}

  /** Constants, so that calls through them are as good as direct ones. */
  private static final class Jdk {
    private static final MethodHandle MAKE;
    private static final MethodHandle RUN;
    private static final MethodHandle YIELD;

    static {
      try {
        MethodHandles.Lookup lookup = MethodHandles.lookup();
        Class<?> type = Class.forName(PACKAGE + ".Continuation");
        Class<?> scopeType = Class.forName(PACKAGE + ".ContinuationScope");
        Object scope = scopeType.getConstructor(String.class).newInstance("lanes");
        MAKE =
            lookup
                .findConstructor(type, MethodType.methodType(void.class, scopeType, Runnable.class))
                .bindTo(scope)
                .asType(MethodType.methodType(Object.class, Runnable.class));
        RUN =
            lookup
                .findVirtual(type, "run", MethodType.methodType(void.class))
                .asType(MethodType.methodType(void.class, Object.class));
        YIELD =
            lookup
                .findStatic(type, "yield", MethodType.methodType(boolean.class, scopeType))
                .bindTo(scope);
      } catch (ReflectiveOperationException e) {
        throw new ExceptionInInitializerError(e);
      }
    }

    private static Runnable starting(Runnable body) {
      try {
        return new Started((Object) MAKE.invokeExact(body));
      } catch (Throwable thrown) {
        throw same(thrown);
      }
    }

    private static void pause() {
      try {
        boolean resumed = (boolean) YIELD.invokeExact();
      } catch (Throwable thrown) {
        throw same(thrown);
      }
    }
  }

  private record Started(Object continuation) implements Runnable {
    @Override
    public void run() {
      try {
        Jdk.RUN.invokeExact(continuation);
      } catch (Throwable thrown) {
        throw same(thrown);
      }
    }
  }

  /**
   * Hands them to the hooks. False where they cannot be had: the hooks go on with virtual threads.
   */
  public static boolean install(ClassLoader hooks) {
    if (!isExported()) return false;
    Function<Runnable, Runnable> starting = Jdk::starting;
    Runnable pause = Jdk::pause;
    try {
      hooks
          .loadClass("learn.hook.engine.Engines")
          .getMethod("coroutines", Function.class, Runnable.class)
          .invoke(null, starting, pause);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
    return true;
  }

  private static boolean isExported() {
    return Object.class.getModule().isExported(PACKAGE, Continuations.class.getModule());
  }

  private static RuntimeException same(Throwable thrown) {
    if (thrown instanceof Error error) throw error;
    return thrown instanceof RuntimeException known ? known : new IllegalStateException(thrown);
  }
}
