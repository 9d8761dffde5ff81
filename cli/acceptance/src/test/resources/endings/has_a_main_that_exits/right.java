public final class Answer {
  public static int answer() {
    return 42;
  }

  public static void main(String[] args) {
    System.out.println(answer());
    System.exit(0);
  }
}
