public final class Answer {
  public static int answer() {
    return Answer.class.getSimpleName().length() * 7;
  }
}
