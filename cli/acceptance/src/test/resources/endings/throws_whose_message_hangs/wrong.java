public final class Answer {
  public static int answer() {
    throw new Nasty();
  }

  static final class Nasty extends RuntimeException {
    private static final long serialVersionUID = 1L;

    @Override
    public String getMessage() {
      while (true) Thread.onSpinWait();
    }

    @Override
    public String toString() {
      return getMessage();
    }
  }
}
