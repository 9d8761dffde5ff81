package learn.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;

/**
 * L1: the kit and, out of the harness's own jar, only the hooks. Its parent knows the JDK alone.
 */
final class KitLoader extends URLClassLoader {
  KitLoader(Path kit, Path harness) {
    super("kit", new URL[] {url(kit), url(harness)}, ClassLoader.getPlatformClassLoader());
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    if (!name.startsWith("learn.kit.") && !name.startsWith("learn.hook."))
      throw new ClassNotFoundException(name);
    return super.findClass(name);
  }

  private static URL url(Path path) {
    try {
      return path.toUri().toURL();
    } catch (MalformedURLException e) {
      throw new UncheckedIOException(new IOException(e));
    }
  }
}
