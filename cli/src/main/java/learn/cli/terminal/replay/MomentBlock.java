package learn.cli.terminal.replay;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import learn.cli.terminal.ink.Page;
import learn.cli.terminal.ink.Style;
import learn.cli.terminal.ink.Text;
import learn.cli.terminal.look.Look;
import learn.cli.terminal.source.FrameLine;
import learn.protocol.Place;
import learn.protocol.schedule.Lane;
import learn.protocol.schedule.Step;

/** Each thread's stack, and the fields seen so far. */
final class MomentBlock {
  private static final int INDENT = 4;
  private static final int FRAMES = 4;

  private final Look look;
  private final FrameLine frame;
  private final List<Lane> lanes;

  MomentBlock(Look look, FrameLine frame, List<Lane> lanes) {
    this.look = look;
    this.frame = frame;
    this.lanes = lanes;
  }

  void on(Page page, Moment moment) {
    page.blank();
    for (int lane = 0; lane < lanes.size(); lane++) thread(page, moment, lane);
    fields(page, moment.fields());
  }

  private void thread(Page page, Moment moment, int lane) {
    Text name = look.say("evidence.thread", lanes.get(lane).name()).in(Style.STRONG);
    String standing = look.sentences().of(moment.standing(lane));
    page.flow(INDENT, name.plus("  ").plus(standing).plus(inside(moment, lane)));
    List<Place> stack = moment.last().get(lane).map(Step::stack).orElse(List.of());
    if (moment.standing(lane).equals("replay.ended")) return;
    stack.stream()
        .limit(FRAMES)
        .forEach(place -> page.verbatim(frame.of(place, INDENT + 2, page.width())));
  }

  /** The lines below are the learner's; the step may be the kit's. */
  private String inside(Moment moment, int lane) {
    return moment
        .last()
        .get(lane)
        .map(Step::inside)
        .filter(call -> !call.isEmpty())
        .map(call -> look.marks().dot() + look.sentences().of("replay.inside", call))
        .orElse("");
  }

  private void fields(Page page, Map<String, String> fields) {
    if (fields.isEmpty()) return;
    String all =
        fields.entrySet().stream()
            .map(e -> e.getKey() + " = " + e.getValue())
            .collect(Collectors.joining(look.marks().dot()));
    Text label = look.say("replay.fields").in(Style.STRONG).plus("  ");
    page.hang(Text.of(" ".repeat(INDENT)).plus(label), Text.of(all));
  }
}
