public final class Answer {
  static volatile int value;

  public static int answer() {
    Thread virtual = Thread.ofVirtual().start(() -> value = 41);
    Thread platform = new Thread(() -> System.out.println("from another thread"));
    platform.start();
    try {
      virtual.join();
      platform.join();
    } catch (InterruptedException interrupted) {
      return -1;
    }
    return value;
  }
}
