package learn.conform;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ThreadFactory;

/** Makes a real pool's threads, and can tell whether all of them are at rest. */
final class Workers implements ThreadFactory {
  private final List<Thread> made = new CopyOnWriteArrayList<>();
  private final ThreadFactory real;

  private Workers(ThreadFactory real) {
    this.real = real;
  }

  static Workers daemons() {
    return new Workers(Thread.ofPlatform().daemon().factory());
  }

  static Workers virtual() {
    return new Workers(Thread.ofVirtual().factory());
  }

  @Override
  public Thread newThread(Runnable body) {
    Thread thread = real.newThread(body);
    made.add(thread);
    return thread;
  }

  boolean rest() {
    return made.stream()
        .allMatch(
            thread ->
                switch (thread.getState()) {
                  case WAITING, TIMED_WAITING, TERMINATED -> true;
                  case NEW, RUNNABLE, BLOCKED -> false;
                });
  }
}
