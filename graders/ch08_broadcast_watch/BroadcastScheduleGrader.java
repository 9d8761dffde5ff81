package grade.ch08_broadcast_watch;

import learn.grade.Check;
import learn.grade.Interleavings;

/** Both channels, step by step, in every order. */
final class BroadcastScheduleGrader {
  @Check("all-schedules")
  void allSchedules() {
    Interleavings.of(Fanout::new)
        .lane("sends", Fanout::sendBoth)
        .lane("recv", Fanout::receive)
        .lane("subscribe", Fanout::comesLate)
        .after(Fanout::everybodyKnows)
        .check();
    Interleavings.of(News::new)
        .lane("send", News::send)
        .lane("changed", News::receive)
        .after(News::isTold)
        .check();
  }
}
