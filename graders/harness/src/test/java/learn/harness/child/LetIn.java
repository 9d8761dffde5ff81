package learn.harness.child;

import java.nio.file.Path;
import java.util.Map;
import learn.harness.load.HookLoader;
import learn.harness.load.KitLoader;
import learn.harness.load.LearnerLoader;

/** Runs in the program's JVM and module; says who may reach into an inner package of the JDK. */
final class LetIn {
  private static final String INNER = "jdk.internal.vm";

  private LetIn() {}

  public static void main(String[] args) throws Exception {
    try (HookLoader hooks = new HookLoader(Path.of(args[1]));
        KitLoader kit = new KitLoader(hooks, Path.of(args[0]))) {
      System.out.print(who(hooks, kit, new LearnerLoader(kit, Map.of(), true)));
    }
  }

  private static String who(HookLoader hooks, KitLoader kit, LearnerLoader learner) {
    return "harness %s, hooks %s, kit %s, learner %s, others %s"
        .formatted(
            isOpen(LetIn.class.getModule()),
            isOpen(hooks.getUnnamedModule()),
            isOpen(kit.getUnnamedModule()),
            isOpen(learner.getUnnamedModule()),
            isOpen(ClassLoader.getSystemClassLoader().getUnnamedModule()));
  }

  private static boolean isOpen(Module to) {
    return Object.class.getModule().isOpen(INNER, to);
  }
}
