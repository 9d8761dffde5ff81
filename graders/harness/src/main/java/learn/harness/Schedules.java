package learn.harness;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import learn.harness.judge.Told;
import learn.harness.junit.Graders;
import learn.harness.load.Continuations;
import learn.harness.load.HookLoader;
import learn.harness.load.Layer;
import learn.harness.load.WovenLayers;
import learn.protocol.Job;
import learn.protocol.schedule.Coverage;
import org.jspecify.annotations.Nullable;

/**
 * Checks whose threads are scheduled: their rewritten classes, and what the hooks tell of them. The
 * hooks are another loader's and are reached by name.
 */
final class Schedules {
  // The rest of a check's time is for looking closer at what was found.
  private static final double SEARCHING = 0.75;

  private final HookLoader hooks;
  private final Supplier<WovenLayers> weaving;
  private final Job job;
  private final List<Map<String, Object>> told = new ArrayList<>();
  private @Nullable WovenLayers layers;
  private @Nullable Layer first;
  private @Nullable Graders graders;

  /**
   * @param weaving makes the rewritten classes; called when a check first needs them
   */
  Schedules(HookLoader hooks, Supplier<WovenLayers> weaving, Job job) {
    this.hooks = hooks;
    this.weaving = weaving;
    this.job = job;
  }

  /** A check's method in rewritten classes, and the loader of the learner's. */
  record Woven(Method method, ClassLoader learner) {}

  /** The check's method, if it has one. */
  Optional<Woven> method(String check) throws ClassNotFoundException {
    if (layers == null) {
      Continuations.install(hooks);
      layers = weaving.get();
    }
    if (first == null || graders == null) {
      first = layers.fresh();
      graders = new Graders(first.grader(), job.graders().keySet());
    }
    ClassLoader learner = first.learner();
    return graders.method(check).map(method -> new Woven(method, learner));
  }

  /** Says how the scenarios of the next check are to be run. */
  void begin(Job.Scheduling scheduling, String check) {
    synchronized (told) {
      told.clear();
    }
    switch (scheduling) {
      case Job.Scheduling.Real() -> begin("REAL", "", Optional.empty());
      case Job.Scheduling.Explored(boolean required) -> begin("EXPLORE", "", again(check));
      case Job.Scheduling.Replayed(String token) -> begin("REPLAY", token, again(check));
    }
  }

  private void begin(String mode, String token, Optional<Runnable> again) {
    long cpu = (long) (job.secondsPerCheck() * 1_000_000_000L * SEARCHING);
    Consumer<Map<String, Object>> tell = this::tell;
    try {
      hooks
          .loadClass("learn.hook.search.Conduct")
          .getMethod(
              "begin", String.class, String.class, long.class, Optional.class, Consumer.class)
          .invoke(null, mode, token, cpu, again, tell);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private void tell(Map<String, Object> facts) {
    synchronized (told) {
      told.add(facts);
    }
  }

  /**
   * Where classes keep state, each schedule has its own: the method runs in them from the start.
   */
  private Optional<Runnable> again(String check) {
    WovenLayers woven = layers;
    return woven == null || !woven.keepState()
        ? Optional.empty()
        : Optional.of(() -> again(woven, check));
  }

  private void again(WovenLayers woven, String check) {
    try {
      Graders fresh = new Graders(woven.fresh().grader(), job.graders().keySet());
      Method method = fresh.method(check).orElseThrow();
      Constructor<?> constructor = method.getDeclaringClass().getDeclaredConstructor();
      constructor.setAccessible(true);
      method.setAccessible(true);
      method.invoke(constructor.newInstance());
    } catch (InvocationTargetException out) {
      if (out.getCause() instanceof Error handed) throw handed;
      throw new IllegalStateException(out);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What was not controlled in the check that has just run. */
  List<Coverage.NotControlled> notControlled() {
    synchronized (told) {
      return told.stream().flatMap(facts -> Told.notControlled(facts).stream()).toList();
    }
  }

  /** How much of what could happen the check that has just run has looked at. */
  Coverage coverage(List<Coverage.NotControlled> because) {
    synchronized (told) {
      return told.stream()
          .map(facts -> Told.coverage(facts, because))
          .reduce(Coverage::and)
          .orElse(new Coverage.NotSearched());
    }
  }
}
