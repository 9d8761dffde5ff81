public final class Answer {
  public static int answer() {
    throw new Nasty();
  }

  static final class Nasty extends RuntimeException {
    private static final long serialVersionUID = 1L;

    @Override
    public String getMessage() {
      throw new Nasty();
    }

    @Override
    public String toString() {
      throw new Nasty();
    }

    @Override
    public StackTraceElement[] getStackTrace() {
      throw new Nasty();
    }
  }
}
