package learn.woven;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import learn.harness.load.Continuations;
import learn.harness.weave.Weaver;
import learn.hook.search.Scenario;

/** Loads {@link Programs}, rewritten, under the name by which the learner's loader is known. */
public final class Rewritten extends ClassLoader {
  private static final ClassLoader HERE = Rewritten.class.getClassLoader();
  private static final Weaver WEAVER = new Weaver(HERE, Rewritten::file);
  private static final Map<String, byte[]> DONE = new ConcurrentHashMap<>();

  static {
    Continuations.install(HERE);
  }

  private Rewritten() {
    super("learner", HERE);
  }

  /** The scenario of this name. */
  public static Scenario scenario(String name, Object... arguments) {
    try {
      return (Scenario)
          Arrays.stream(new Rewritten().loadClass("learn.woven.Programs").getMethods())
              .filter(m -> m.getName().equals(name))
              .findFirst()
              .orElseThrow()
              .invoke(null, arguments);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    if (!name.startsWith("learn.woven.Programs")) return super.loadClass(name, resolve);
    synchronized (this) {
      Class<?> loaded = findLoadedClass(name);
      return loaded != null ? loaded : define(name);
    }
  }

  private Class<?> define(String name) {
    byte[] bytes =
        DONE.computeIfAbsent(name, n -> WEAVER.weave(file(n.replace('.', '/')).orElseThrow()));
    return defineClass(name, bytes, 0, bytes.length);
  }

  private static Optional<byte[]> file(String internalName) {
    if (!internalName.startsWith("learn/woven/Programs")) return Optional.empty();
    try (InputStream in = HERE.getResourceAsStream(internalName + ".class")) {
      return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
