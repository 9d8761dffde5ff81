package learn.harness;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import learn.harness.gate.ClassGate;
import learn.protocol.Evidence;
import learn.protocol.ExitStatus;
import learn.protocol.Finding;
import learn.protocol.FindingCode;
import learn.protocol.Frame;
import learn.protocol.Job;
import learn.protocol.wire.JobCodec;

/** The grader JVM: reads one job, runs it, says how each check came out, and is gone. */
public final class Main {
  private Main() {}

  /**
   * @param args paths of the kit's jar and of this program's own jar
   */
  public static void main(String[] args) {
    FileOutputStream up = new FileOutputStream(FileDescriptor.out);
    Printing printing = new Printing();
    printing.install();
    try {
      KitLoader kit = new KitLoader(Path.of(args[0]), Path.of(args[1]));
      Faults faults = new Faults();
      installSink(kit, faults);
      Job job = JobCodec.read(System.in);
      System.setIn(InputStream.nullInputStream());
      Frames frames = new Frames(up, job.nonce());
      frames.send(new Frame.Ready());
      grade(job, kit, frames, printing, faults);
      frames.send(new Frame.Finished());
      // Not exit: shutdown hooks and threads of the submission have no say in how this ends.
      Runtime.getRuntime().halt(ExitStatus.DONE);
    } catch (OutOfMemoryError full) {
      Runtime.getRuntime().halt(ExitStatus.HEAP);
    } catch (Throwable ours) {
      tell(ours);
      Runtime.getRuntime().halt(ExitStatus.BROKEN_HARNESS);
    }
  }

  private static void grade(Job job, KitLoader kit, Frames frames, Printing printing, Faults faults)
      throws ClassNotFoundException {
    Map<String, byte[]> classes = new HashMap<>(job.carried());
    classes.putAll(job.learner());
    Optional<Finding> refused = refused(job.learner());
    if (refused.isPresent()) {
      frames.send(new Frame.Refused(refused.get()));
      return;
    }
    LearnerLoader learner = new LearnerLoader(kit, classes);
    GraderLoader grader = new GraderLoader(learner, Main.class.getClassLoader(), job.graders());
    Graders graders = new Graders(grader, job.graders().keySet());
    Thread.setDefaultUncaughtExceptionHandler(new Uncaught());
    new Session(job, frames, printing, faults, graders, learner).run();
  }

  private static Optional<Finding> refused(Map<String, byte[]> learner) {
    return ClassGate.escape(learner)
        .map(
            escape ->
                Finding.of(
                    FindingCode.ESCAPE,
                    escape.at().map(List::of).orElse(List.of()),
                    new Evidence.Facts(List.of(escape.what()))));
  }

  /** The kit is another loader's: it is reached by name, and only JDK types cross. */
  private static void installSink(KitLoader kit, Faults faults)
      throws ReflectiveOperationException {
    Method install = kit.loadClass("learn.hook.Bridge").getMethod("install", Consumer.class);
    Consumer<Object> sink = faults::record;
    install.invoke(null, sink);
  }

  /** For whoever looks into why the harness itself broke; the parent keeps the last of it. */
  private static void tell(Throwable ours) {
    try (FileOutputStream err = new FileOutputStream(FileDescriptor.err)) {
      err.write(
          (ours + "\n" + List.of(ours.getStackTrace()))
              .getBytes(java.nio.charset.StandardCharsets.UTF_8));
    } catch (IOException nobodyListens) {
      // The exit status says enough.
    }
  }
}
