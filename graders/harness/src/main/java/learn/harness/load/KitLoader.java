package learn.harness.load;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** L1: the kit. Above it, the hooks. */
public final class KitLoader extends URLClassLoader {
  static {
    ClassLoader.registerAsParallelCapable();
  }

  private static final String KIT = "learn.kit.";
  private final Optional<UnaryOperator<byte[]>> rewriting;

  /**
   * @param kit jar or folder of the kit
   */
  public KitLoader(HookLoader hooks, Path kit) {
    this(hooks, kit, Optional.empty());
  }

  /**
   * @param rewriting what each class file becomes before it is defined
   */
  public KitLoader(HookLoader hooks, Path kit, Optional<UnaryOperator<byte[]>> rewriting) {
    super("kit", new URL[] {url(kit)}, hooks);
    this.rewriting = rewriting;
  }

  /** Where this copy of the kit reports faults. Called once, before learner code is loaded. */
  public void sink(Consumer<Object> sink) {
    try {
      loadClass("learn.kit.Fault").getMethod("sink", Consumer.class).invoke(null, sink);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    return name.startsWith(KIT) ? own(name) : super.loadClass(name, resolve);
  }

  // Not the parent first: that would find whatever the platform's loader can.
  private Class<?> own(String name) throws ClassNotFoundException {
    synchronized (getClassLoadingLock(name)) {
      Class<?> loaded = findLoadedClass(name);
      return loaded == null ? findClass(name) : loaded;
    }
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    if (!name.startsWith(KIT)) throw new ClassNotFoundException(name);
    if (rewriting.isEmpty()) return super.findClass(name);
    byte[] bytes = classFile(name).orElseThrow(() -> new ClassNotFoundException(name));
    byte[] rewritten = rewriting.get().apply(bytes);
    return defineClass(name, rewritten, 0, rewritten.length);
  }

  /** The class file of a class of the kit. */
  public Optional<byte[]> classFile(String name) {
    if (!name.startsWith(KIT)) return Optional.empty();
    URL found = super.findResource(name.replace('.', '/') + ".class");
    if (found == null) return Optional.empty();
    try (InputStream in = found.openStream()) {
      return Optional.of(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  // Nobody downstream has a resource of its own.
  @Override
  public @Nullable URL findResource(String name) {
    return null;
  }

  @Override
  public Enumeration<URL> findResources(String name) {
    return Collections.emptyEnumeration();
  }

  static URL url(Path path) {
    try {
      return path.toUri().toURL();
    } catch (MalformedURLException e) {
      throw new UncheckedIOException(new IOException(e));
    }
  }
}
