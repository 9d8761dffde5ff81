package learn.harness.junit;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The grader classes of a job: which method is which check. */
public final class Graders {
  private static final String CHECK = "learn.grade.Check";

  private final Map<String, Method> methods = new LinkedHashMap<>();

  /**
   * Loads every class of the job; learner classes are resolved when a check first touches them.
   *
   * @throws LinkageError when a signature names a type that the submission lacks
   */
  public Graders(ClassLoader loader, Iterable<String> names) throws ClassNotFoundException {
    for (String name : names)
      for (Method method : loader.loadClass(name).getDeclaredMethods())
        checkOf(method).ifPresent(check -> methods.put(check, method));
  }

  public Optional<Method> method(String check) {
    return Optional.ofNullable(methods.get(check));
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
}
