package learn.harness.load;

/**
 * Names of classes that belong to this program. The platform's loader would find them: it asks
 * whichever of the JDK's loaders has the module of a package, and the program's modules are theirs.
 */
final class Ours {
  private Ours() {}

  static boolean isProgram(String className) {
    return className.startsWith("learn.");
  }

  static boolean isJUnit(String className) {
    return className.startsWith("org.junit.")
        || className.startsWith("org.opentest4j.")
        || className.startsWith("org.apiguardian.")
        || className.startsWith("org.jspecify.");
  }
}
