package learn.harness;

import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import learn.harness.judge.Judge;
import learn.harness.judge.Judged;
import learn.harness.judge.Story;
import learn.harness.junit.Ran;
import learn.harness.watch.Meter;
import learn.protocol.Evidence;
import learn.protocol.Finding;
import learn.protocol.FindingCode;
import learn.protocol.Frame;
import learn.protocol.Outcome;

/**
 * Goes once through how an exhausted heap is told, so that every class it takes is loaded while
 * there is memory for it.
 */
final class Rehearsal {
  private Rehearsal() {}

  static void run() {
    Meter.prepare();
    Finding hang = Finding.of(FindingCode.HANG, List.of(), new Evidence.Threads(List.of()));
    Ran ran = new Ran(false, Optional.of(new OutOfMemoryError("rehearsal")));
    Story story = new Story(ran, List.of(), List.of(), List.of(), () -> hang);
    Judge judge = new Judge(List.of("rehearsal.Rehearsal"));
    if (!(judge.judge(story) instanceof Judged.Told(Outcome outcome)))
      throw new IllegalStateException("an exhausted heap is a finding");
    Frames frames = new Frames(OutputStream.nullOutputStream(), "");
    frames.send(new Frame.Printed("", "", 0));
    frames.send(new Frame.Ended("", outcome, 0));
    frames.send(new Frame.Ended("", judge.hang(story), 0));
    frames.send(new Frame.GivingUp(""));
    Ending.isHeapFull();
    Ending.statusOf(new OutOfMemoryError("rehearsal"));
  }
}
