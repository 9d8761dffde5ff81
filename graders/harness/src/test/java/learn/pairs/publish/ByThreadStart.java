package learn.pairs.publish;

import java.util.concurrent.ThreadFactory;
import learn.pairs.Kind;
import learn.pairs.Pair;
import learn.pairs.Trial;

/** A thread sees what was written before it was started. */
public final class ByThreadStart implements Pair {
  static final class Job {
    private final ThreadFactory threads;
    private int input;
    private int output;

    Job(ThreadFactory threads) {
      this.threads = threads;
    }

    void work() {
      output = input * 2;
    }

    void startFirst() throws InterruptedException {
      Thread worker = threads.newThread(this::work);
      worker.start();
      input = 21;
      worker.join();
    }

    void startLast() throws InterruptedException {
      input = 21;
      Thread worker = threads.newThread(this::work);
      worker.start();
      worker.join();
    }
  }

  @Override
  public String finding() {
    return "data-race";
  }

  @Override
  public Trial<?> buggy(Kind kind) {
    return Trial.of(() -> new Job(kind.threads()))
        .lane("boss", Job::startFirst)
        .after(j -> Trial.check(j.output == 42, "worked on nothing: " + j.output));
  }

  @Override
  public Trial<?> correct(Kind kind) {
    return Trial.of(() -> new Job(kind.threads()))
        .lane("boss", Job::startLast)
        .after(j -> Trial.check(j.output == 42, "worked on nothing: " + j.output));
  }
}
