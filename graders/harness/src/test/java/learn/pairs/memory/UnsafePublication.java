package learn.pairs.memory;

import java.util.concurrent.atomic.AtomicReference;
import learn.pairs.Kind;
import learn.pairs.Pair;
import learn.pairs.Trial;

/** A settings object, filled by one thread and picked up by another. */
public final class UnsafePublication implements Pair {
  static final class Settings {
    String host = "";
    int port;
  }

  static Settings filled() {
    Settings settings = new Settings();
    settings.host = "db";
    settings.port = 5432;
    return settings;
  }

  static void use(Settings settings) {
    if (settings != null) Trial.check(settings.port == 5432, "half-made: " + settings.port);
  }

  static final class Plain {
    Settings settings;
  }

  static final class Atomic {
    final AtomicReference<Settings> settings = new AtomicReference<>();
  }

  @Override
  public String finding() {
    return "data-race";
  }

  @Override
  public Trial<?> buggy(Kind kind) {
    return Trial.of(Plain::new)
        .lane("loader", p -> p.settings = filled())
        .lane("user", p -> use(p.settings));
  }

  @Override
  public Trial<?> correct(Kind kind) {
    return Trial.of(Atomic::new)
        .lane("loader", a -> a.settings.set(filled()))
        .lane("user", a -> use(a.settings.get()));
  }
}
