package grade.ch08_channels;

import ch08_channels.Mpsc;
import ch08_channels.Mpsc.Chan;
import ch08_channels.Mpsc.Sender;
import java.util.ArrayList;
import java.util.List;
import learn.grade.Expect;
import learn.grade.Interleavings;
import learn.kit.Poll;
import learn.kit.Result;
import learn.kit.Unit;

/** One who waits for room, one who does not, and one who takes, at a channel for one item. */
final class Traffic {
  private static final int ROUNDS = 4;

  private final Chan<String> chan = Mpsc.bounded(1);
  private final Sender<String> second = chan.tx().clone();
  private final Producer<String> patient = Producer.of(chan.tx(), "patient");
  private final Collector<String> collector = new Collector<>(chan.rx());
  private Result<Unit, String> hasty = Result.err("not tried");
  private Poll<?> lastTaken = Poll.pending();

  void send() {
    patient.poll();
  }

  void trySend() {
    hasty = second.trySend("hasty");
  }

  void takeTwice() {
    collector.poll();
    lastTaken = collector.poll();
  }

  void nothingIsLost() {
    int inside = accepted().size() - collector.items().size();
    Expect.that(inside <= 1, "0 | 1", inside, "above-capacity", inside);
    if (inside > 0) Interleavings.readyOrWoken(lastTaken, collector.task());
    // Who is told neither "in" nor "come and look" waits rightly only while the queue is full.
    if (inside == 0) Interleavings.readyOrWoken(patient.last(), patient.task());
    drain();
    Expect.that(patient.isSent(), "Ready(Ok)", patient.last(), "never-sent");
    List<String> received = collector.items().stream().sorted().toList();
    Expect.equal(accepted(), received, "lost-or-doubled", accepted(), received);
  }

  private void drain() {
    for (int n = 0; n < ROUNDS; n++) {
      if (!patient.last().isReady()) patient.poll();
      collector.poll();
    }
  }

  /** In alphabetical order. */
  private List<String> accepted() {
    List<String> accepted = new ArrayList<>();
    if (hasty.equals(Result.ok(Unit.UNIT))) accepted.add("hasty");
    if (patient.isSent()) accepted.add(patient.item());
    return accepted;
  }
}
