package learn.cli.grade;

import java.io.ByteArrayOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import learn.protocol.Evidence;
import learn.protocol.ExitStatus;
import learn.protocol.Finding;
import learn.protocol.FindingCode;
import learn.protocol.Frame;
import learn.protocol.Job;
import learn.protocol.Outcome;
import learn.protocol.wire.FrameCodec;
import learn.protocol.wire.JobCodec;

/** A child that ends in the way its argument names; started as a process of its own. */
final class FakeGrader {
  private static final OutputStream UP = new FileOutputStream(FileDescriptor.out);

  private final Job job;

  private FakeGrader(Job job) {
    this.job = job;
  }

  public static void main(String[] args) throws Exception {
    if (args[0].equals("never-reads")) LockSupport.park();
    if (args[0].equals("dies-at-once")) Runtime.getRuntime().halt(1);
    new FakeGrader(JobCodec.read(System.in)).end(args[0]);
    while (System.in.read() >= 0) {}
  }

  private void end(String how) throws Exception {
    send(new Frame.Ready());
    for (Job.Task task : job.checks()) {
      send(new Frame.Started(task.check()));
      during(how, task);
    }
    send(new Frame.Finished());
  }

  private void during(String how, Job.Task task) throws Exception {
    boolean first = task.check().equals("a");
    switch (first || how.equals("gives-up-always") ? how : "holds") {
      case "breaks" -> ended(task, broken());
      case "gives-up", "gives-up-always" -> {
        ended(task, broken());
        send(new Frame.GivingUp(task.check()));
        LockSupport.park();
      }
      case "exits" -> Runtime.getRuntime().halt(0);
      case "full-heap" -> Runtime.getRuntime().halt(ExitStatus.HEAP);
      case "broken-harness" -> {
        System.err.println("what the harness complains of");
        Runtime.getRuntime().halt(ExitStatus.BROKEN_HARNESS);
      }
      case "killed" -> {
        new ProcessBuilder("kill", "-9", "" + ProcessHandle.current().pid()).start();
        LockSupport.park();
      }
      case "garbage" -> {
        UP.write("Finished\nFinished\nFinished\n".getBytes());
        ended(task, held());
      }
      case "wrong-nonce" -> FrameCodec.write(UP, "guessed", new Frame.Ended("a", held(), 0));
      case "cut" -> {
        ByteArrayOutputStream frame = new ByteArrayOutputStream();
        FrameCodec.write(frame, job.nonce(), new Frame.Ended("a", held(), 0));
        UP.write(frame.toByteArray(), 0, frame.size() - 1);
        Runtime.getRuntime().halt(0);
      }
      case "out-of-turn" -> send(new Frame.Ended("b", held(), 0));
      case "silent" -> LockSupport.park();
      case "leaves-a-child" -> {
        new ProcessBuilder("sleep", "1000").inheritIO().start();
        ended(task, held());
      }
      case "exits-and-leaves-a-child" -> {
        new ProcessBuilder("sleep", "3").inheritIO().start();
        Runtime.getRuntime().halt(0);
      }
      default -> ended(task, held());
    }
  }

  private void ended(Job.Task task, Outcome outcome) throws IOException {
    send(new Frame.Ended(task.check(), outcome, 0));
  }

  private static Outcome held() {
    return new Outcome.Held();
  }

  private static Outcome broken() {
    return new Outcome.Broken(
        List.of(Finding.of(FindingCode.HANG, List.of(), new Evidence.None())));
  }

  private void send(Frame frame) throws IOException {
    FrameCodec.write(UP, job.nonce(), frame);
  }
}
