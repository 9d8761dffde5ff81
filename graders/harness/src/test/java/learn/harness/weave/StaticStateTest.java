package learn.harness.weave;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;
import learn.kit.Poll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class StaticStateTest {
  static final class Constants {
    static final String NAME = "ada";
    static final int MOST = 3;
    static final Duration LONG = Duration.ofSeconds(3);
    static final Object LOCK = new Object();
    static final Consumer<String> GONE = text -> {};
    static final Runnable NOTHING = Constants::nothing;
    static final Poll<String> PENDING = Poll.pending();
    static final Closed CLOSED = new Closed();
    static final Point ORIGIN = new Point(0, 0);

    static void nothing() {}
  }

  static final class Closed {}

  record Point(int x, int y) {}

  record Place(AtomicInteger visits) {}

  static final class Visited {
    static final Place HERE = new Place(new AtomicInteger());
  }

  static final class Mark {
    boolean set;
  }

  static final class Marked {
    static final Mark MARK = new Mark();
  }

  static class Open extends ReentrantLock {
    private static final long serialVersionUID = 1L;
  }

  static final class Locked {
    static final Open LOCK = new Open();
  }

  static final class Below extends Above {}

  static class Above {
    int count;
  }

  static final class Inherited {
    static final Below BELOW = new Below();
  }

  static final class Value {
    static final Poll<int[]> VALUE = Poll.ready(new int[1]);
  }

  enum Days {
    MONDAY,
    SUNDAY
  }

  enum Planet {
    EARTH(1);
    final int moons;

    Planet(int moons) {
      this.moons = moons;
    }
  }

  static final class Count {
    static int count;
  }

  static final class Counter {
    static final AtomicInteger COUNT = new AtomicInteger();
  }

  static final class Closure {
    static final Supplier<Integer> NEXT = counting(new int[1]);

    static Supplier<Integer> counting(int[] place) {
      return () -> place[0]++;
    }
  }

  static final class Captured {
    static final Runnable COUNTS;

    static {
      AtomicInteger count = new AtomicInteger();
      COUNTS = count::incrementAndGet;
    }
  }

  static final class AnyObject {
    static final Object PLACE = new int[1];
  }

  static final class Chosen {
    static final Object LOCK = System.nanoTime() > 0 ? new AtomicInteger() : new Object();
  }

  static final class Names {
    static final List<String> NAMES = List.of("ada");
  }

  enum Singleton {
    ONLY;
    int count;
  }

  enum Registry {
    ONLY;
    final AtomicInteger count = new AtomicInteger();
  }

  @ParameterizedTest
  @ValueSource(classes = {Constants.class, Days.class, Planet.class})
  void nothingStays(Class<?> type) throws IOException {
    assertEquals(false, keeps(type));
  }

  @ParameterizedTest
  @ValueSource(
      classes = {
        Count.class,
        Counter.class,
        Closure.class,
        Captured.class,
        AnyObject.class,
        Chosen.class,
        Names.class,
        Visited.class,
        Marked.class,
        Locked.class,
        Inherited.class,
        Value.class,
        Singleton.class,
        Registry.class
      })
  void somethingMayStay(Class<?> type) throws IOException {
    assertEquals(true, keeps(type));
  }

  @Test
  void aFieldThatIsNotFinalStaysWhateverItHolds() throws IOException {
    assertEquals(true, keeps(Reset.class));
  }

  static final class Reset {
    static Object lock = new Object();
  }

  private static boolean keeps(Class<?> type) throws IOException {
    return new StaticState(StaticStateTest::file)
        .isIn(file(type.getName().replace('.', '/')).orElseThrow());
  }

  /** Ours alone: a class of the JDK is none that is rewritten. */
  private static Optional<byte[]> file(String internalName) {
    if (!internalName.startsWith("learn/")) return Optional.empty();
    try (InputStream in =
        StaticStateTest.class.getResourceAsStream("/" + internalName + ".class")) {
      return Optional.of(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
