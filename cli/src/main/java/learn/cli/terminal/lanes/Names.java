package learn.cli.terminal.lanes;

import java.util.List;
import learn.cli.terminal.ink.Text;
import learn.cli.terminal.ink.Wrap;
import learn.cli.terminal.look.Look;
import learn.protocol.schedule.Lane;

/** What the threads are called. */
record Names(Look look, List<Lane> lanes) {
  int count() {
    return lanes.size();
  }

  /** Cut to this width. */
  Text of(int lane, int width) {
    Text whole = Text.of(plain(lane));
    if (whole.width() <= width) return whole;
    return Wrap.lines(whole, Math.max(1, width - 1)).getFirst().plus(look.marks().cut());
  }

  String plain(int lane) {
    Lane one = lanes.get(lane);
    return one.virtual() ? look.sentences().of("lanes.virtual", one.name()) : one.name();
  }
}
