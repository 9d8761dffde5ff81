package learn.harness.load;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.function.BiFunction;

/**
 * L3: the graders and, out of the harness's own jar, {@code learn.grade}. JUnit comes from the
 * harness's loader.
 */
public final class GraderLoader extends ClassLoader {
  static {
    ClassLoader.registerAsParallelCapable();
  }

  private final ClassLoader harness;
  private final Map<String, byte[]> graders;

  private final BiFunction<String, byte[], byte[]> rewriting;

  public GraderLoader(LearnerLoader learner, ClassLoader harness, Map<String, byte[]> graders) {
    this(learner, harness, graders, (name, bytes) -> bytes);
  }

  /**
   * @param rewriting from a grader's name and file to what is defined
   */
  public GraderLoader(
      LearnerLoader learner,
      ClassLoader harness,
      Map<String, byte[]> graders,
      BiFunction<String, byte[], byte[]> rewriting) {
    super("grader", learner);
    this.harness = harness;
    this.graders = graders;
    this.rewriting = rewriting;
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    // Own classes first: a learner's class can never stand in for a grader's.
    synchronized (getClassLoadingLock(name)) {
      Class<?> loaded = findLoadedClass(name);
      if (loaded != null) return loaded;
      if (graders.containsKey(name) || name.startsWith("learn.grade.")) return findClass(name);
      if (Ours.isJUnit(name)) return harness.loadClass(name);
      return super.loadClass(name, resolve);
    }
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    byte[] given = graders.get(name);
    byte[] bytes = given == null ? ofHarnessJar(name) : rewriting.apply(name, given);
    return defineClass(name, bytes, 0, bytes.length);
  }

  private byte[] ofHarnessJar(String name) throws ClassNotFoundException {
    try (InputStream in = harness.getResourceAsStream(name.replace('.', '/') + ".class")) {
      if (in == null) throw new ClassNotFoundException(name);
      return in.readAllBytes();
    } catch (IOException e) {
      throw new ClassNotFoundException(name, e);
    }
  }
}
