package ch03_block_on;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import learn.kit.Context;
import learn.kit.Future;
import learn.kit.Poll;
import learn.kit.Wake;
import learn.kit.Waker;

public final class BlockOn {
  private BlockOn() {}

  public static <T> T run(Future<T> f) {
    AtomicReference<CompletableFuture<Void>> ring =
        new AtomicReference<>(new CompletableFuture<>());
    while (true) {
      Poll<T> poll = poll(f, () -> ring.get().complete(null));
      if (poll.isReady()) return ((Poll.Ready<T>) poll).value();
      ring.get().join();
      // Rung once; the next poll gets a fresh one. A ring on the old one came before that poll.
      ring.set(new CompletableFuture<>());
    }
  }

  private static <T> Poll<T> poll(Future<T> f, Wake wake) {
    try (Context cx = Context.fromWaker(Waker.from(wake))) {
      return f.poll(cx);
    } catch (RuntimeException | Error e) {
      f.drop();
      throw e;
    }
  }
}
