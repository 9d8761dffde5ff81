package learn.harness.load;

import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Enumeration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * L0: out of the harness's own jar, only {@code learn.hook}. One copy for all that stands above,
 * rewritten or not. Its parent knows the JDK alone.
 */
public final class HookLoader extends URLClassLoader {
  static {
    ClassLoader.registerAsParallelCapable();
  }

  /**
   * @param harness jar or folder of this program
   */
  public HookLoader(Path harness) {
    super("hook", new URL[] {KitLoader.url(harness)}, ClassLoader.getPlatformClassLoader());
  }

  /**
   * Where faults go, and where those are taken back that a grader wanted to see.
   *
   * @return what the faults of each copy of the kit are to be given to
   */
  @SuppressWarnings("unchecked") // the method's own return type
  public Consumer<Object> install(Consumer<Object> sink, Consumer<Object> strike) {
    try {
      Method install =
          loadClass("learn.hook.Bridge").getMethod("install", Consumer.class, Consumer.class);
      return (Consumer<Object>) install.invoke(null, sink, strike);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    if (name.startsWith("learn.hook.")) return own(name);
    if (Ours.isProgram(name) || Ours.isJUnit(name)) throw new ClassNotFoundException(name);
    return super.loadClass(name, resolve);
  }

  private Class<?> own(String name) throws ClassNotFoundException {
    synchronized (getClassLoadingLock(name)) {
      Class<?> loaded = findLoadedClass(name);
      return loaded == null ? findClass(name) : loaded;
    }
  }

  // Nobody downstream has a resource of its own, and the harness's jar is not theirs to read.
  @Override
  public @Nullable URL findResource(String name) {
    return null;
  }

  @Override
  public Enumeration<URL> findResources(String name) {
    return Collections.emptyEnumeration();
  }
}
