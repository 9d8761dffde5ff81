package learn.harness.load;

import java.util.Map;
import java.util.function.BiFunction;
import learn.harness.gate.Rewriting;

/**
 * L2: the submission and the earlier work it builds on. Sees the kit, the hooks and the JDK, and
 * can define nothing that they define.
 */
public final class LearnerLoader extends ClassLoader {
  static {
    ClassLoader.registerAsParallelCapable();
  }

  /** Stack frames carry it: this is how the learner's own lines are told from everybody else's. */
  public static final String NAME = "learner";

  private final Map<String, byte[]> classes;
  private final BiFunction<String, byte[], byte[]> rewriting;

  /**
   * @param watched whether what must return at once is watched for waiting
   */
  public LearnerLoader(KitLoader kit, Map<String, byte[]> classes, boolean watched) {
    this(kit, classes, rewriting(kit, classes, watched));
  }

  /**
   * @param rewriting from a class's name and file to what is defined
   */
  public LearnerLoader(
      KitLoader kit, Map<String, byte[]> classes, BiFunction<String, byte[], byte[]> rewriting) {
    super(NAME, kit);
    this.classes = Map.copyOf(classes);
    this.rewriting = rewriting;
  }

  private static BiFunction<String, byte[], byte[]> rewriting(
      KitLoader kit, Map<String, byte[]> classes, boolean watched) {
    Rewriting rewriting = new Rewriting(classes, kit, watched);
    return (name, bytes) -> rewriting.apply(bytes);
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    byte[] bytes = classes.get(name);
    if (bytes == null) throw new ClassNotFoundException(name);
    byte[] safe = rewriting.apply(name, bytes);
    return defineClass(name, safe, 0, safe.length);
  }

  /**
   * Loads everything without initialising it, so that no check, and no race inside one, waits for a
   * class file.
   */
  public void loadAll() {
    for (String name : classes.keySet()) {
      try {
        loadClass(name);
      } catch (ClassNotFoundException | LinkageError misfit) {
        // Whoever needs it meets the same fault again, in a check, where it is told.
      }
    }
  }
}
