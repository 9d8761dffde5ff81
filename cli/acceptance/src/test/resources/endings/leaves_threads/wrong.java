import java.util.concurrent.locks.LockSupport;

public final class Answer {
  public static int answer() {
    for (int i = 0; i < 4; i++) {
      Thread left = new Thread(() -> {
        while (true) LockSupport.park();
      });
      left.setDaemon(false);
      left.start();
    }
    return 41;
  }
}
