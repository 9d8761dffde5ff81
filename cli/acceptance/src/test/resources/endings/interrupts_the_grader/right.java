public final class Answer {
  public static int answer() {
    Thread.currentThread().interrupt();
    return 42;
  }
}
