package learn.harness.load;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import learn.harness.gate.Rewriting;
import learn.harness.weave.Weaver;
import learn.protocol.Job;

/**
 * The kit, a submission and its graders once more, rewritten so that their threads can be
 * scheduled. Rewriting is done once a class, defining as often as fresh static fields are needed.
 */
public final class WovenLayers {
  private final ClassLoader harness;
  private final Job job;
  private final Map<String, byte[]> learner;
  private final Map<String, byte[]> woven = new ConcurrentHashMap<>();
  private final Weaver weaver;
  private final KitLoader kit;
  private final Rewriting rewriting;

  /**
   * @param plain the kit as it is, whose class files are rewritten
   * @param harness loader of this program and JUnit
   * @param sink takes the faults of this copy of the kit
   */
  public WovenLayers(
      HookLoader hooks,
      Path kitPath,
      KitLoader plain,
      ClassLoader harness,
      Job job,
      Consumer<Object> sink) {
    this.harness = harness;
    this.job = job;
    this.learner = new HashMap<>(job.carried());
    learner.putAll(job.learner());
    this.weaver = new Weaver(hooks, internal -> classFile(plain, internal.replace('/', '.')));
    this.kit = new KitLoader(hooks, kitPath, Optional.of(weaver::weave));
    this.rewriting = new Rewriting(learner, kit, false);
    kit.sink(sink);
  }

  private Optional<byte[]> classFile(KitLoader plain, String name) {
    byte[] own = learner.getOrDefault(name, job.graders().get(name));
    return Optional.ofNullable(own).or(() -> plain.classFile(name));
  }

  /** Fresh classes of submission and graders. */
  public Layer fresh() {
    LearnerLoader above = new LearnerLoader(kit, learner, this::learner);
    return new Layer(above, new GraderLoader(above, harness, job.graders(), this::grader));
  }

  private byte[] learner(String name, byte[] bytes) {
    return woven.computeIfAbsent(name, n -> weaver.weave(rewriting.apply(bytes)));
  }

  private byte[] grader(String name, byte[] bytes) {
    return woven.computeIfAbsent(name, n -> weaver.weave(bytes));
  }

  /** Whether one schedule could see in static fields what an earlier one left there. */
  public boolean keepState() {
    return learner.values().stream().anyMatch(weaver::keepsState)
        || job.graders().values().stream().anyMatch(weaver::keepsState);
  }
}
