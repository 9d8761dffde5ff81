public final class Answer {
  public static int answer() {
    while (true) {
      try {
        Thread.sleep(1_000);
      } catch (InterruptedException | RuntimeException ignored) {
        Thread.interrupted();
      }
    }
  }
}
