package learn.pairs.tasks;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import learn.pairs.Kind;
import learn.pairs.Pair;
import learn.pairs.Trial;

/** The pool was open when it was asked. */
public final class ShutdownRace implements Pair {
  abstract static class Server {
    final ExecutorService pool;
    final AtomicInteger accepted = new AtomicInteger();
    final AtomicInteger served = new AtomicInteger();

    Server(Kind kind) {
      pool =
          switch (kind) {
            case PLATFORM -> Executors.newFixedThreadPool(1);
            case VIRTUAL -> Executors.newVirtualThreadPerTaskExecutor();
          };
    }

    abstract void request();

    void serve() {
      pool.execute(served::incrementAndGet);
      accepted.incrementAndGet();
    }

    void stop() throws InterruptedException {
      pool.shutdown();
      pool.awaitTermination(1, TimeUnit.SECONDS);
    }
  }

  static final class Asks extends Server {
    Asks(Kind kind) {
      super(kind);
    }

    @Override
    void request() {
      if (!pool.isShutdown()) serve();
    }
  }

  static final class TakesNoForAnAnswer extends Server {
    TakesNoForAnAnswer(Kind kind) {
      super(kind);
    }

    @Override
    void request() {
      try {
        serve();
      } catch (RejectedExecutionException closed) {
        // Nothing was promised.
      }
    }
  }

  @Override
  public String finding() {
    return "threw";
  }

  @Override
  public Trial<?> buggy(Kind kind) {
    return trial(Trial.of(() -> new Asks(kind)));
  }

  @Override
  public Trial<?> correct(Kind kind) {
    return trial(Trial.of(() -> new TakesNoForAnAnswer(kind)));
  }

  private static <S extends Server> Trial<S> trial(Trial<S> trial) {
    return trial
        .lane("client", Server::request)
        .lane("owner", Server::stop)
        .after(s -> Trial.check(s.served.get() == s.accepted.get(), "accepted, and not served"));
  }
}
