public final class Answer {
  public int reply() {
    return 42;
  }
}
