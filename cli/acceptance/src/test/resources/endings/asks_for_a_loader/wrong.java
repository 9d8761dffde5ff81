public final class Answer {
  public static int answer() {
    ClassLoader loader = Thread.currentThread().getContextClassLoader();
    return loader == null ? 41 : 42;
  }
}
