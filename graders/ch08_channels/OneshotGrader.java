package grade.ch08_channels;

import ch08_channels.Oneshot;
import ch08_channels.Oneshot.Closed;
import ch08_channels.Oneshot.Ends;
import learn.grade.Check;
import learn.grade.Expect;
import learn.kit.Poll;
import learn.kit.Result;
import learn.kit.Unit;
import learn.kit.test.ProbeWaker;

final class OneshotGrader {
  private static final String VALUE = "42";

  private final ProbeWaker a = new ProbeWaker();
  private final ProbeWaker b = new ProbeWaker();

  @Check("oneshot-value")
  void oneshotValue() {
    sendThenRecv();
    recvThenSend();
    movesToAnotherTask();
  }

  private static void sendThenRecv() {
    ProbeWaker task = new ProbeWaker();
    Ends<String> ends = ends();
    sent(ends);
    value(poll(task, ends), "value-ignored");
    Expect.equal(0, task.live(), "left-clones", task.live());
  }

  private static void recvThenSend() {
    ProbeWaker task = new ProbeWaker();
    Ends<String> ends = ends();
    Expect.pending(poll(task, ends), "early");
    Expect.equal(0, task.wakes(), "self-woke");
    sent(ends);
    Expect.that(task.wakes() > 0, 1, 0, "no-wake");
    value(poll(task, ends), "still-pending");
  }

  private void movesToAnotherTask() {
    Ends<String> ends = ends();
    Expect.pending(poll(a, ends), "early");
    Expect.pending(poll(b, ends), "early");
    sent(ends);
    Expect.that(b.wakes() > 0, 1, 0, "not-latest", a.wakes());
    value(poll(b, ends), "still-pending");
    int live = a.live() + b.live();
    Expect.equal(0, live, "left-clones", live);
  }

  @Check("oneshot-closed")
  void oneshotClosed() {
    senderGone();
    sentAndGone();
    receiverGone();
    receiverGoneWaiting();
  }

  private void senderGone() {
    Ends<String> unseen = ends();
    unseen.tx().drop();
    closed(poll(a, unseen), "not-closed");
    Ends<String> ends = ends();
    Expect.pending(poll(a, ends), "early");
    ends.tx().drop();
    Expect.that(a.wakes() > 0, 1, 0, "end-unheard");
    closed(poll(a, ends), "not-closed");
  }

  private static void closed(Poll<Result<String, Closed>> poll, String otherwise) {
    Expect.readyWith(Result.err(new Closed()), poll, otherwise, poll);
  }

  private void sentAndGone() {
    Ends<String> ends = ends();
    sent(ends);
    ends.tx().drop();
    Expect.readyWith(Result.ok(VALUE), poll(a, ends), "value-lost");
  }

  private static void receiverGone() {
    Ends<String> ends = ends();
    Expect.that(!ends.tx().receiverGone(), false, true, "gone-early");
    ends.rx().drop();
    Expect.that(ends.tx().receiverGone(), true, false, "not-told");
    handedBack(ends);
  }

  private void receiverGoneWaiting() {
    ProbeWaker task = new ProbeWaker();
    Ends<String> ends = ends();
    Expect.pending(poll(task, ends), "early");
    ends.rx().drop();
    Expect.equal(0, task.live(), "leaked", task.live());
    handedBack(ends);
    Expect.equal(0, task.wakes(), "woke-dropped");
  }

  private static void handedBack(Ends<String> ends) {
    Result<Unit, String> result = ends.tx().send(VALUE);
    Expect.equal(Result.err(VALUE), result, "swallowed", result);
  }

  private static void sent(Ends<String> ends) {
    Result<Unit, String> result = ends.tx().send(VALUE);
    Expect.equal(Result.ok(Unit.UNIT), result, "not-sent", result);
  }

  private static void value(Poll<Result<String, Closed>> poll, String otherwise) {
    Result<String, Closed> result = Expect.ready(poll, otherwise);
    Expect.equal(Result.ok(VALUE), result, "wrong-value", result);
  }

  private static Poll<Result<String, Closed>> poll(ProbeWaker task, Ends<String> ends) {
    return Expect.answered(task.poll(ends.rx()));
  }

  private static Ends<String> ends() {
    return Oneshot.create();
  }
}
