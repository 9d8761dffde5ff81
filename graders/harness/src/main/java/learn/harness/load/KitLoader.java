package learn.harness.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Enumeration;
import org.jspecify.annotations.Nullable;

/**
 * L1: the kit and, out of the harness's own jar, only the hooks. Beside them it knows the JDK
 * alone.
 */
public final class KitLoader extends URLClassLoader {
  static {
    ClassLoader.registerAsParallelCapable();
  }

  /**
   * @param kit jar or folder of the kit
   * @param harness jar or folder of this program
   */
  public KitLoader(Path kit, Path harness) {
    super("kit", new URL[] {url(kit), url(harness)}, ClassLoader.getPlatformClassLoader());
  }

  /** Opens a package that this program may reach into to the hooks as well, and to nobody else. */
  public void letInto(String packageOfJavaBase) {
    Object.class.getModule().addOpens(packageOfJavaBase, getUnnamedModule());
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    if (name.startsWith("learn.kit.") || name.startsWith("learn.hook.")) return own(name);
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

  private static URL url(Path path) {
    try {
      return path.toUri().toURL();
    } catch (MalformedURLException e) {
      throw new UncheckedIOException(new IOException(e));
    }
  }
}
