public final class Answer {
  static volatile int turns;

  public static int answer() {
    while (true) turns++;
  }
}
