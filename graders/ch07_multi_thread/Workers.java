package grade.ch07_multi_thread;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ThreadFactory;

/** The factory a pool is given. It knows which threads it has made. */
final class Workers implements ThreadFactory {
  private final List<Thread> made = new CopyOnWriteArrayList<>();

  @Override
  public Thread newThread(Runnable body) {
    Thread thread = daemon(body);
    made.add(thread);
    return thread;
  }

  /** For pools that are not closed: a worker that waits for work is nobody's loss. */
  static Thread daemon(Runnable body) {
    Thread thread = new Thread(body, "worker");
    thread.setDaemon(true);
    return thread;
  }

  int count() {
    return made.size();
  }

  boolean made(Thread thread) {
    return made.contains(thread);
  }
}
