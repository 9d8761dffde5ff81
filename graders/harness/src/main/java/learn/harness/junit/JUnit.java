package learn.harness.junit;

import java.lang.reflect.Method;
import java.util.Optional;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.TestEngine;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Runs one method at a time, each as an execution of its own. */
public final class JUnit {
  // Found because this module provides it; no other module on the path provides one.
  private static final String OUR_INTERCEPTION = "junit.jupiter.extensions.autodetection.enabled";

  private final Launcher launcher = launcher();
  private volatile Heard heard = new Heard();

  /** Loads what every run needs, while the parent still compiles. */
  public JUnit() {
    try {
      Method nothing = WarmUp.class.getDeclaredMethod("nothing");
      run(nothing, JUnit.class.getClassLoader());
      if (!ran().completed()) throw new IllegalStateException("JUnit does not run", cause(ran()));
    } catch (NoSuchMethodException e) {
      throw new AssertionError(e);
    }
  }

  // One session for all runs: each new one would look for listeners again. JUnit writes events for
  // the flight recorder where it finds one, and to start that takes longer than all the rest.
  private static Launcher launcher() {
    LauncherConfig config =
        LauncherConfig.builder()
            .enableTestEngineAutoRegistration(false)
            .addTestEngines(jupiter())
            .enableLauncherSessionListenerAutoRegistration(false)
            .enableLauncherDiscoveryListenerAutoRegistration(false)
            .enableTestExecutionListenerAutoRegistration(false)
            .enablePostDiscoveryFilterAutoRegistration(false)
            .build();
    Thread here = Thread.currentThread();
    ClassLoader context = here.getContextClassLoader();
    here.setContextClassLoader(new WithoutFlightRecorder(context));
    try {
      return LauncherFactory.openSession(config).getLauncher();
    } finally {
      here.setContextClassLoader(context);
    }
  }

  // Its module shows the class to nobody.
  private static TestEngine jupiter() {
    return ServiceLoader.load(TestEngine.class).findFirst().orElseThrow();
  }

  private static Throwable cause(Ran ran) {
    return ran.thrown().orElseGet(() -> new IllegalStateException("nothing was called"));
  }

  /** Runs the method on this thread; {@link #ran} tells what became of it. */
  public void run(Method method, ClassLoader learner) {
    Interception.reset(learner);
    heard = new Heard();
    try {
      launcher.execute(request(method), heard);
    } catch (Throwable outOfJUnit) { // it lets unrecoverable ones through: OutOfMemoryError
      heard.tell(outOfJUnit);
    }
  }

  /** What became of the run that has ended, even if JUnit had no memory left to end it well. */
  public Ran ran() {
    return Interception.ran(heard.first);
  }

  /** Makes room to tell of an exhausted heap. False when that was done before. */
  public boolean dropBallast() {
    return Interception.dropBallast();
  }

  private static LauncherDiscoveryRequest request(Method method) {
    return LauncherDiscoveryRequestBuilder.request()
        .selectors(DiscoverySelectors.selectMethod(method.getDeclaringClass(), method))
        .configurationParameter(OUR_INTERCEPTION, "true")
        .enableImplicitConfigurationParameters(false)
        .build();
  }

  /** The first that JUnit complained of. */
  private static final class Heard implements TestExecutionListener {
    private volatile Optional<Throwable> first = Optional.empty();

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult ended) {
      ended.getThrowable().ifPresent(this::tell);
    }

    void tell(Throwable thrown) {
      if (first.isEmpty()) first = Optional.of(thrown);
    }
  }

  private static final class WithoutFlightRecorder extends ClassLoader {
    WithoutFlightRecorder(ClassLoader parent) {
      super(parent);
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      if (name.startsWith("jdk.jfr.")) throw new ClassNotFoundException(name);
      return super.loadClass(name, resolve);
    }
  }

  /** Runs at start, so that no check pays for loading JUnit. */
  static final class WarmUp {
    @Test
    void nothing() {}
  }
}
