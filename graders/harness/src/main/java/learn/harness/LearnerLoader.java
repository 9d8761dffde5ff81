package learn.harness;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import learn.harness.gate.ClassGate;

/** L2: the submission and what it builds on. Sees the kit, the hooks and the JDK. */
final class LearnerLoader extends ClassLoader {
  static final String NAME = "learner";

  private final Map<String, byte[]> classes;

  LearnerLoader(ClassLoader kit, Map<String, byte[]> classes) {
    super(NAME, kit);
    this.classes = classes;
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    byte[] bytes = classes.get(name);
    if (bytes == null) throw new ClassNotFoundException(name);
    byte[] safe = ClassGate.rewritten(bytes, this::classFile);
    return defineClass(name, safe, 0, safe.length);
  }

  private Optional<InputStream> classFile(String path) {
    byte[] own =
        classes.get(path.substring(0, path.length() - ".class".length()).replace('/', '.'));
    return own == null
        ? Optional.ofNullable(getParent().getResourceAsStream(path))
        : Optional.of(new ByteArrayInputStream(own));
  }

  /** A learner's class wins over nothing: what the kit and the JDK define cannot be shadowed. */
  boolean defines(String name) {
    return classes.containsKey(name);
  }
}
