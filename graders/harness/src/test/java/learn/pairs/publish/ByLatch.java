package learn.pairs.publish;

import java.util.concurrent.CountDownLatch;
import learn.pairs.Kind;
import learn.pairs.Pair;
import learn.pairs.Trial;

/** Count down when it is done, not before. */
public final class ByLatch implements Pair {
  static final class Start {
    final CountDownLatch done = new CountDownLatch(1);
    int loaded;

    void tellsTooEarly() {
      done.countDown();
      loaded = 5;
    }

    void tellsWhenDone() {
      loaded = 5;
      done.countDown();
    }

    void use() throws InterruptedException {
      done.await();
      Trial.check(loaded == 5, "not loaded yet: " + loaded);
    }
  }

  @Override
  public String finding() {
    return "data-race";
  }

  @Override
  public Trial<?> buggy(Kind kind) {
    return Trial.of(Start::new).lane("loader", Start::tellsTooEarly).lane("user", Start::use);
  }

  @Override
  public Trial<?> correct(Kind kind) {
    return Trial.of(Start::new).lane("loader", Start::tellsWhenDone).lane("user", Start::use);
  }
}
