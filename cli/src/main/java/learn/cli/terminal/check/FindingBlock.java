package learn.cli.terminal.check;

import java.util.List;
import java.util.Optional;
import learn.cli.domain.course.CheckSpec;
import learn.cli.terminal.ink.Page;
import learn.cli.terminal.ink.Style;
import learn.cli.terminal.ink.Text;
import learn.cli.terminal.look.Look;
import learn.cli.terminal.source.Excerpt;
import learn.cli.terminal.source.Quoted;
import learn.protocol.Evidence;
import learn.protocol.Finding;
import learn.protocol.FindingCode;
import learn.protocol.Place;

/** A finding: its headline and lines, what was seen, and the rule behind it. */
final class FindingBlock {
  private static final int PLACES = 4;

  private final Look look;
  private final CheckView view;

  FindingBlock(Look look, CheckView view) {
    this.look = look;
    this.view = view;
  }

  int indent(Page page) {
    return page.width() < 60 ? 2 : 4;
  }

  /** What happened, where, and what was seen. */
  void open(Page page, Finding finding, Optional<CheckSpec> check) {
    heading(page, finding, check);
    List<Place> places = places(finding);
    if (finding.evidence() instanceof Evidence.Schedule) path(page, places);
    else places(page, places);
    new EvidenceBlock(look, view.sources(), indent(page)).on(page, finding, places);
  }

  /** The lines themselves stand in the lanes. */
  private void path(Page page, List<Place> places) {
    places.stream()
        .limit(1)
        .forEach(p -> page.verbatim(indented(page).plus(look.place(p.file(), p.line()))));
  }

  /** The rule behind it, and what to do next. */
  void rule(Page page, Finding finding, Optional<CheckSpec> check) {
    page.blank();
    page.hang(label(page, "check.rule"), look.inline(look.findings().rule(finding, check)));
    page.hang(label(page, "check.next"), look.inline(look.findings().next(finding)));
  }

  /** Headline and first line only. */
  void brief(Page page, Finding finding, Optional<CheckSpec> check) {
    heading(page, finding, check);
    path(page, places(finding));
  }

  /** Label of the same width for rule and next step, so that their texts stand in one column. */
  Text label(Page page, String key) {
    int width = Math.max(look.say("check.rule").width(), look.say("check.next").width()) + 2;
    return indented(page).plus(look.say(key).in(Style.STRONG).padded(width));
  }

  private void heading(Page page, Finding finding, Optional<CheckSpec> check) {
    Text headline = look.inline(look.findings().headline(finding, check)).in(Style.STRONG);
    Text code = Text.of("[" + finding.code().code() + "]", Style.SOFT);
    Text mark = look.marks().broken().plus(" ");
    Text named = mark.plus(check.map(c -> c.id().value()).orElse(""), Style.BAD_STRONG);
    if (check.isEmpty()) page.tagged(mark, headline, code);
    else if (named.width() + 3 <= page.width() / 3) page.tagged(named.plus("   "), headline, code);
    else page.tagged(Text.EMPTY, named, code).hang(indented(page), headline);
  }

  /**
   * Where a thread stands is part of what it does, and shown there; but the lines of a deadlock
   * belong together.
   */
  private static List<Place> places(Finding finding) {
    List<Place> places = finding.at();
    if (finding.code() == FindingCode.DEADLOCK)
      places = places.stream().filter(place -> !place.role().equals("holds")).toList();
    boolean one =
        finding.evidence() instanceof Evidence.Threads && finding.code() != FindingCode.DEADLOCK;
    return places.subList(0, Math.min(one ? 1 : PLACES, places.size()));
  }

  private void places(Page page, List<Place> places) {
    String file = "";
    for (Place place : places) {
      if (!place.file().equals(file))
        page.verbatim(indented(page).plus(look.place(place.file(), place.line())));
      file = place.file();
      place(page, place);
    }
  }

  private void place(Page page, Place place) {
    Text role = look.findings().role(place.role()).map(look::inline).orElse(Text.EMPTY);
    view.sources()
        .line(place.file(), place.line())
        .ifPresent(
            line ->
                new Excerpt(look, indent(page)).on(page, place.line(), Quoted.whole(line), role));
  }

  private Text indented(Page page) {
    return Text.of(" ".repeat(indent(page)));
  }
}
