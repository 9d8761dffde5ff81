package learn.cli.text;

import java.time.Duration;
import learn.cli.domain.Verdict;
import learn.protocol.Outcome;

/** What to say about outcomes, verdicts and times. */
public final class VerdictWords {
  private final Sentences sentences;

  public VerdictWords(Sentences sentences) {
    this.sentences = sentences;
  }

  /** Why nothing could be said; a code nobody wrote a sentence for is named in a general one. */
  public String why(Verdict.Why why) {
    return why(why.code(), why.facts().toArray());
  }

  public String because(Outcome.Because because) {
    return switch (because) {
      case Outcome.Because.Needs(String check) -> sentences.of("check.needs", check);
      case Outcome.Because.Undecided(String reason, var facts) ->
          sentences.of("check.undecided", why(reason, facts.toArray()));
      case Outcome.Because.GivenUp _ -> sentences.of("check.given-up");
    };
  }

  /** Seconds with one digit: {@code 0.4 s}. No formatter: its first use costs milliseconds. */
  public String took(Duration took) {
    long tenths = Math.round(took.toMillis() / 100.0);
    return sentences.of("check.took", tenths / 10 + "." + tenths % 10);
  }

  /** Hours and minutes, as a learner would say them. */
  public String span(Duration span) {
    return span.toHours() > 0
        ? sentences.of("progress.h", span.toHours(), span.toMinutesPart())
        : sentences.of("progress.m", span.toMinutes());
  }

  private String why(String code, Object... facts) {
    return sentences.find("why." + code, facts).orElseGet(() -> sentences.of("why.unknown", code));
  }
}
