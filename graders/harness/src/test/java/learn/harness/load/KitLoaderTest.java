package learn.harness.load;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * The surefire of this module opens the package to the tests, as the launcher does to the program.
 */
final class KitLoaderTest {
  private static final String INNER = "jdk.internal.vm";

  @Test
  void theHooksAreLetInAndTheLearnerIsNot() throws Exception {
    try (KitLoader kit = new KitLoader(Path.of("no-kit"), Path.of("no-harness"))) {
      LearnerLoader learner = new LearnerLoader(kit, Map.of());
      assertFalse(isOpenTo(kit));
      kit.letInto(INNER);
      assertTrue(isOpenTo(kit));
      assertFalse(isOpenTo(learner));
    }
  }

  private static boolean isOpenTo(ClassLoader loader) {
    return Object.class.getModule().isOpen(INNER, loader.getUnnamedModule());
  }
}
