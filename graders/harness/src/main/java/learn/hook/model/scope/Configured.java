package learn.hook.model.scope;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.ThreadFactory;
import learn.hook.twin.BuilderTwin;
import org.jspecify.annotations.Nullable;

/** Subtasks are virtual threads unless somebody says otherwise. */
record Configured(ThreadFactory threads, @Nullable String name, @Nullable Duration limit)
    implements StructuredTaskScope.Configuration {

  static Configured standard() {
    return new Configured(BuilderTwin.factory(Thread.ofVirtual()), null, null);
  }

  @Override
  public Configured withThreadFactory(ThreadFactory other) {
    return new Configured(Objects.requireNonNull(other), name, limit);
  }

  @Override
  public Configured withName(String other) {
    return new Configured(threads, Objects.requireNonNull(other), limit);
  }

  @Override
  public Configured withTimeout(Duration other) {
    return new Configured(threads, name, Objects.requireNonNull(other));
  }
}
