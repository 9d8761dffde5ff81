package learn.preview;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import learn.harness.child.InMemory;

/**
 * Classes written against preview APIs as JDK 25 has them. A newer JDK may have them otherwise, so
 * there they are not compiled at all, and the build needs no flag.
 */
public final class Preview extends ClassLoader {
  private static final int JDK = 25;
  private static final List<String> SOURCES =
      List.of("learn/pairs/preview/SubtaskWrites", "learn/conform/ScopeActs");
  private static final Map<String, byte[]> CLASSES = isHere() ? compiled() : Map.of();
  private static final Preview PLAIN = new Preview();

  private Preview() {
    super("preview", Preview.class.getClassLoader());
  }

  public static boolean isHere() {
    return Runtime.version().feature() == JDK;
  }

  /** A class file, by internal name. */
  public static Optional<byte[]> file(String internalName) {
    return Optional.ofNullable(CLASSES.get(internalName.replace('/', '.')));
  }

  /** An instance of a class that is not rewritten. */
  public static Object plain(String name) {
    return made(PLAIN, name);
  }

  public static Object made(ClassLoader loader, String name) {
    try {
      return loader.loadClass(name).getDeclaredConstructor().newInstance();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    byte[] bytes = CLASSES.get(name);
    if (bytes == null) throw new ClassNotFoundException(name);
    return defineClass(name, bytes, 0, bytes.length);
  }

  private static Map<String, byte[]> compiled() {
    Map<String, String> sources = new HashMap<>();
    for (String source : SOURCES) sources.put(source + ".java", text(source));
    return InMemory.compile(sources, InMemory.previewing());
  }

  private static String text(String source) {
    try (InputStream in = Preview.class.getResourceAsStream("/preview/" + source + ".java")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
