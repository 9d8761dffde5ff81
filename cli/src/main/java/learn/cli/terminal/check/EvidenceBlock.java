package learn.cli.terminal.check;

import java.util.List;
import java.util.stream.Stream;
import learn.cli.terminal.ink.Page;
import learn.cli.terminal.ink.Style;
import learn.cli.terminal.ink.Text;
import learn.cli.terminal.lanes.LanesBlock;
import learn.cli.terminal.look.Look;
import learn.cli.terminal.source.FrameLine;
import learn.cli.terminal.source.Sources;
import learn.protocol.Evidence;
import learn.protocol.Finding;
import learn.protocol.Place;

/** What was seen, under a finding's headline and lines. */
final class EvidenceBlock {
  private static final int LONGEST_VALUE = 400;
  private static final int FRAMES = 4;
  private static final int THREADS = 6;

  private final Look look;
  private final Sources sources;
  private final FrameLine line;
  private final int indent;

  EvidenceBlock(Look look, Sources sources, int indent) {
    this.look = look;
    this.sources = sources;
    this.line = new FrameLine(look, sources);
    this.indent = indent;
  }

  /**
   * @param shown places that stand above already
   */
  void on(Page page, Finding finding, List<Place> shown) {
    switch (finding.evidence()) {
      case Evidence.None _ -> {}
      case Evidence.Values(String expected, String seen) ->
          pair(page, "evidence.expected", expected, "evidence.seen", seen);
      case Evidence.Member(String needed, String found) when !found.isBlank() ->
          pair(page, "evidence.needed", needed, "evidence.found", found);
      case Evidence.Member _ -> {}
      case Evidence.Thrown thrown -> thrown(page, thrown, shown);
      case Evidence.Threads(List<Evidence.Doing> threads) -> threads(page, threads);
      case Evidence.Facts(List<String> facts) -> {
        if (!look.findings().tellsFacts(finding)) facts(page, facts);
      }
      case Evidence.Schedule schedule -> schedule(page, finding, schedule);
    }
  }

  private void schedule(Page page, Finding finding, Evidence.Schedule schedule) {
    LanesBlock.brief(look, sources, schedule, finding.code().isStandstill(), indent / 2).on(page);
    Finding end = new Finding(finding.code(), finding.says(), finding.at(), schedule.end());
    on(page, end, List.of());
  }

  private void pair(Page page, String upperKey, String upper, String lowerKey, String lower) {
    Text upperLabel = look.say(upperKey);
    Text lowerLabel = look.say(lowerKey);
    int width = Math.max(upperLabel.width(), lowerLabel.width()) + 2;
    page.blank();
    if (!upper.isBlank()) row(page, upperLabel, width, Text.of(cut(upper), Style.GOOD));
    row(page, lowerLabel, width, Text.of(cut(lower), Style.BAD));
  }

  private void row(Page page, Text label, int width, Text value) {
    page.hang(Text.of(" ".repeat(indent)).plus(label.in(Style.SOFT).padded(width)), value);
  }

  private void thrown(Page page, Evidence.Thrown thrown, List<Place> shown) {
    String type = thrown.type().substring(thrown.type().lastIndexOf('.') + 1);
    Text message = thrown.message().isBlank() ? Text.EMPTY : Text.of(": " + cut(thrown.message()));
    Text label = look.say("evidence.threw");
    page.blank();
    row(page, label, label.width() + 2, Text.of(type, Style.BAD).plus(message));
    thrown.stack().stream()
        .filter(frame -> shown.stream().noneMatch(p -> sameLine(p, frame)))
        .limit(FRAMES)
        .forEach(frame -> page.verbatim(line.of(frame, indent + label.width() + 2, page.width())));
  }

  private static boolean sameLine(Place a, Place b) {
    return a.line() == b.line() && a.file().equals(b.file());
  }

  private void threads(Page page, List<Evidence.Doing> threads) {
    page.blank();
    threads.stream().limit(THREADS).forEach(t -> thread(page, t));
  }

  private void thread(Page page, Evidence.Doing doing) {
    Text name = look.say("evidence.thread", doing.thread()).in(Style.STRONG);
    String state = "state." + doing.state();
    Text what =
        doing.waitsFor().isBlank()
            ? look.say(state)
            : look.say(state + ".for", simple(doing.waitsFor()));
    page.hang(Text.of(" ".repeat(indent)).plus(name).plus("  "), what);
    doing.stack().stream()
        .limit(2)
        .forEach(p -> page.verbatim(line.of(p, indent + 2, page.width())));
  }

  /** What a learner calls it: the latch, not the synchronizer inside. */
  private static String simple(String type) {
    String name = type.substring(type.lastIndexOf('.') + 1);
    if (name.endsWith("$ConditionObject")) return "Condition";
    return name.indexOf('$') > 0 ? name.substring(0, name.indexOf('$')) : name;
  }

  private void facts(Page page, List<String> facts) {
    if (facts.isEmpty()) return;
    Text label = look.say("evidence.facts");
    List<String> parts = facts.stream().flatMap(f -> Stream.of(f.split("; "))).toList();
    page.blank();
    for (int i = 0; i < parts.size(); i++)
      row(page, i == 0 ? label : Text.EMPTY, label.width() + 2, Text.of(cut(parts.get(i))));
  }

  private String cut(String value) {
    return value.length() <= LONGEST_VALUE
        ? value
        : value.substring(0, LONGEST_VALUE) + look.marks().cut();
  }
}
