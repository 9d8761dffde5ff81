public final class Answer {
  public static int answer() {
    try {
      throw new Nasty();
    } catch (Nasty nasty) {
      return 42;
    }
  }

  static final class Nasty extends RuntimeException {
    private static final long serialVersionUID = 1L;

    @Override
    public String getMessage() {
      throw new Nasty();
    }
  }
}
