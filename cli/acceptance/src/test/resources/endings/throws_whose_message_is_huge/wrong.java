public final class Answer {
  public static int answer() {
    throw new Nasty();
  }

  static final class Nasty extends RuntimeException {
    private static final long serialVersionUID = 1L;

    @Override
    public String getMessage() {
      return "m".repeat(50 << 20);
    }

    @Override
    public String toString() {
      return getMessage();
    }
  }
}
