package learn.hook.model.pool;

import java.util.concurrent.ThreadFactory;

/**
 * Stands for {@code Executors.defaultThreadFactory()}, whose names count the pools of the process:
 * these are the same in every schedule.
 */
final class WorkerThreads implements ThreadFactory {
  private int count;

  @Override
  public Thread newThread(Runnable body) {
    return Thread.ofPlatform().name("pool-thread-" + ++count).unstarted(body);
  }
}
