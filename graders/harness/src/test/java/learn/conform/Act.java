package learn.conform;

import org.jspecify.annotations.Nullable;

/** Something done to a subject. */
record Act<T>(String name, Call<T> call) {
  @FunctionalInterface
  interface Call<T> {
    @Nullable Object on(T subject) throws Exception;
  }

  @FunctionalInterface
  interface Silent<T> {
    void on(T subject) throws Exception;
  }

  static <T> Act<T> of(String name, Call<T> call) {
    return new Act<>(name, call);
  }

  static <T> Act<T> silent(String name, Silent<T> call) {
    return new Act<>(
        name,
        subject -> {
          call.on(subject);
          return "";
        });
  }

  /** What it came to, as text: the value or the exception's class. */
  String on(T subject) {
    try {
      return name + " -> " + call.on(subject);
    } catch (Exception | Error thrown) {
      if (thrown.getClass().getName().startsWith("learn.hook.run.")) throw sneaky(thrown);
      return name + " -> " + thrown.getClass().getSimpleName();
    }
  }

  private static RuntimeException sneaky(Throwable thrown) {
    if (thrown instanceof Error error) throw error;
    throw new IllegalStateException(thrown);
  }
}
