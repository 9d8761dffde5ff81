package learn.harness;

import java.io.BufferedInputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import learn.harness.blocking.Alarm;
import learn.harness.blocking.Sampler;
import learn.harness.gate.Gate;
import learn.harness.gate.Rewriting;
import learn.harness.junit.Graders;
import learn.harness.junit.JUnit;
import learn.harness.load.GraderLoader;
import learn.harness.load.HookLoader;
import learn.harness.load.KitLoader;
import learn.harness.load.LearnerLoader;
import learn.harness.load.WovenLayers;
import learn.harness.look.Lookout;
import learn.harness.tell.Faults;
import learn.harness.tell.Inert;
import learn.harness.tell.Printing;
import learn.harness.waits.Births;
import learn.harness.watch.Roster;
import learn.protocol.Evidence;
import learn.protocol.ExitStatus;
import learn.protocol.Finding;
import learn.protocol.FindingCode;
import learn.protocol.Frame;
import learn.protocol.Job;
import learn.protocol.wire.JobCodec;

/** The grader JVM: reads one job, runs it, says how each check came out, and is gone. */
public final class Main {
  private final Path kitPath;
  private final HookLoader hooks;
  private final KitLoader kit;
  private final JUnit junit = new JUnit();
  private final Printing printing = new Printing();
  private final Faults faults = new Faults();

  private Main(Path kit, Path harness) {
    this.kitPath = kit;
    this.hooks = new HookLoader(harness);
    this.kit = new KitLoader(hooks, kit);
  }

  /**
   * @param args paths of the kit's jar and of this program's own jar; folders will do as well
   */
  public static void main(String[] args) {
    OutputStream up = new FileOutputStream(FileDescriptor.out);
    InputStream down = new BufferedInputStream(new FileInputStream(FileDescriptor.in));
    try {
      Rehearsal.run();
      System.setIn(InputStream.nullInputStream());
      new Main(Path.of(args[0]), Path.of(args[1])).run(down, up);
      Ending.afterLastFrame();
    } catch (OutOfMemoryError full) {
      Ending.now(Ending.statusOf(full));
    } catch (Throwable ours) {
      // Without memory for a class, its loading fails in many a way.
      if (Ending.isHeapFull()) Ending.now(ExitStatus.HEAP);
      tell(ours);
      Ending.now(ExitStatus.BROKEN_HARNESS);
    }
  }

  private void run(InputStream down, OutputStream up) throws Exception {
    printing.install();
    Consumer<Object> sink = hooks.install(faults::record, faults::strike);
    kit.sink(sink);
    Rewriting.rehearse(kit);
    Sampler sampler = Sampler.start(kit);
    Job job = JobCodec.read(down);
    ParentWatch.start(down);
    Frames frames = new Frames(up, job.nonce());
    frames.send(new Frame.Ready());
    Optional<Finding> refused = Gate.refusal(job);
    if (refused.isPresent()) refuse(frames, refused.get());
    else grade(job, frames, sink, sampler);
  }

  private void installBirths(Lookout lookout) throws ReflectiveOperationException {
    Method install = kit.loadClass("learn.hook.Births").getMethod("install", Supplier.class);
    Births births = new Births(lookout);
    Supplier<Supplier<Map<Thread, StackTraceElement[]>>> mark = births::mark;
    install.invoke(null, mark);
  }

  private void grade(Job job, Frames frames, Consumer<Object> sink, Sampler sampler)
      throws ReflectiveOperationException {
    Roster roster = Roster.startingNow();
    Map<String, byte[]> classes = new HashMap<>(job.carried());
    classes.putAll(job.learner());
    Lookout lookout =
        new Lookout(
            roster::threads, roster::isOurs, name -> Optional.ofNullable(classes.get(name)));
    installBirths(lookout);
    Alarm alarm = job.watched() ? sampler : Alarm.NONE;
    Session.Place place = new Session.Place(printing, faults, roster, lookout, alarm);
    LearnerLoader learner = new LearnerLoader(kit, classes, job.watched());
    learner.loadAll();
    GraderLoader grader = new GraderLoader(learner, Main.class.getClassLoader(), job.graders());
    Graders graders;
    try {
      graders = new Graders(grader, job.graders().keySet());
    } catch (LinkageError misfit) {
      refuse(frames, shape(misfit));
      return;
    }
    Schedules schedules =
        new Schedules(
            hooks,
            () -> new WovenLayers(hooks, kitPath, kit, Main.class.getClassLoader(), job, sink),
            job);
    new Session(job, frames, place, junit, graders, learner, schedules).run();
  }

  private static Finding shape(LinkageError misfit) {
    return Finding.of(
        FindingCode.SHAPE_MISMATCH, List.of(), new Evidence.Member(Inert.message(misfit), ""));
  }

  private static void refuse(Frames frames, Finding finding) {
    frames.send(new Frame.Refused(finding));
    frames.send(new Frame.Finished());
  }

  /** For whoever looks into why the harness itself broke; the parent keeps some of it. */
  private static void tell(Throwable ours) {
    try (OutputStream err = new FileOutputStream(FileDescriptor.err);
        PrintWriter writer = new PrintWriter(err, true, StandardCharsets.UTF_8)) {
      ours.printStackTrace(writer);
    } catch (IOException nobodyListens) {
      // The exit status says enough.
    }
  }
}
