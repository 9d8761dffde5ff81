package learn.harness;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.engine.JupiterTestEngine;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** The grader classes of a job: which method is which check, and running one of them by JUnit. */
final class Graders {
  private static final String CHECK = "learn.grade.Check";

  private final Map<String, Method> methods = new LinkedHashMap<>();
  private final Launcher launcher =
      LauncherFactory.create(
          LauncherConfig.builder()
              .enableTestEngineAutoRegistration(false)
              .addTestEngines(new JupiterTestEngine())
              .enableLauncherSessionListenerAutoRegistration(false)
              .enableLauncherDiscoveryListenerAutoRegistration(false)
              .enableTestExecutionListenerAutoRegistration(false)
              .enablePostDiscoveryFilterAutoRegistration(false)
              .build());

  /**
   * How a run by JUnit ended: {@code ran} is false when JUnit found nothing to run or skipped it.
   */
  record Run(boolean ran, Optional<Throwable> thrown) {}

  /** Loads every class of the job; learner classes are resolved when a check first touches them. */
  Graders(GraderLoader loader, Iterable<String> names) throws ClassNotFoundException {
    for (String name : names)
      for (Method method : loader.loadClass(name).getDeclaredMethods())
        checkOf(method).ifPresent(check -> methods.put(check, method));
  }

  Optional<Method> method(String check) {
    return Optional.ofNullable(methods.get(check));
  }

  Run run(Method method) {
    LauncherDiscoveryRequest request =
        LauncherDiscoveryRequestBuilder.request()
            .selectors(DiscoverySelectors.selectMethod(method.getDeclaringClass(), method))
            .enableImplicitConfigurationParameters(false)
            .build();
    Heard heard = new Heard();
    launcher.execute(request, heard);
    return new Run(heard.ran, heard.thrown);
  }

  private static Optional<String> checkOf(Method method) {
    return Arrays.stream(method.getAnnotations())
        .filter(annotation -> annotation.annotationType().getName().equals(CHECK))
        .findFirst()
        .map(Graders::value);
  }

  private static String value(Annotation check) {
    try {
      Method value = check.annotationType().getMethod("value");
      return String.valueOf(value.invoke(check));
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static final class Heard implements TestExecutionListener {
    private boolean ran;
    private Optional<Throwable> thrown = Optional.empty();

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult ended) {
      ran |= test.isTest() && ended.getStatus() != TestExecutionResult.Status.ABORTED;
      if (thrown.isEmpty()) thrown = ended.getThrowable();
    }
  }
}
