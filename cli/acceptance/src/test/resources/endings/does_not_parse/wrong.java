public final class Answer {
  public static int answer( {
    return 42;
