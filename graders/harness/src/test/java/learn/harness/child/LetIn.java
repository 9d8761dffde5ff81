package learn.harness.child;

import java.nio.file.Path;
import java.util.Map;
import learn.harness.load.KitLoader;
import learn.harness.load.LearnerLoader;

/** Runs in the program's JVM and module; says who may reach into an inner package of the JDK. */
final class LetIn {
  private static final String INNER = "jdk.internal.vm";

  private LetIn() {}

  public static void main(String[] args) throws Exception {
    try (KitLoader kit = new KitLoader(Path.of(args[0]), Path.of(args[1]))) {
      LearnerLoader learner = new LearnerLoader(kit, Map.of(), true);
      String before = who(kit, learner);
      kit.letInto(INNER);
      System.out.print(before + "; " + who(kit, learner));
    }
  }

  private static String who(KitLoader kit, LearnerLoader learner) {
    return "harness %s, hooks %s, learner %s, others %s"
        .formatted(
            isOpen(LetIn.class.getModule()),
            isOpen(kit.getUnnamedModule()),
            isOpen(learner.getUnnamedModule()),
            isOpen(ClassLoader.getSystemClassLoader().getUnnamedModule()));
  }

  private static boolean isOpen(Module to) {
    return Object.class.getModule().isOpen(INNER, to);
  }
}
