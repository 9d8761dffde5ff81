package grade.ch08_channels;

import learn.grade.Check;
import learn.grade.Interleavings;

/** Both channels, step by step, in every order. */
final class ChannelScheduleGrader {
  @Check("no-lost-item")
  void noLostItem() {
    Interleavings.of(Traffic::new)
        .lane("send", Traffic::send)
        .lane("trySend", Traffic::trySend)
        .lane("recv", Traffic::takeTwice)
        .after(Traffic::nothingIsLost)
        .check();
  }

  @Check("close-race")
  void closeRace() {
    Interleavings.of(Farewell::new)
        .lane("drop 1", Farewell::firstLeaves)
        .lane("drop 2", Farewell::secondLeaves)
        .lane("recv", Farewell::receive)
        .after(Farewell::receiverKnows)
        .check();
    Interleavings.of(Reply::new)
        .lane("send", Reply::send)
        .lane("rx", Reply::receive)
        .after(Reply::hasValue)
        .check();
    Interleavings.of(Reply::new)
        .lane("drop", Reply::leave)
        .lane("rx", Reply::receive)
        .after(Reply::isClosed)
        .check();
  }
}
