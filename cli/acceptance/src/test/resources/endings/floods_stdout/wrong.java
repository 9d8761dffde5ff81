public final class Answer {
  public static int answer() {
    String line = "x".repeat(1_023);
    for (int i = 0; i < 200 * 1_024; i++) System.out.println(line);
    return 41;
  }
}
