package learn.cli.text;

import java.util.Locale;
import learn.protocol.schedule.Act;
import learn.protocol.schedule.Decisive;
import learn.protocol.schedule.Step;

/** What to say about the steps of a schedule. */
public final class ScheduleWords {
  private final Sentences sentences;

  public ScheduleWords(Sentences sentences) {
    this.sentences = sentences;
  }

  /**
   * What a step does, with the value it sees.
   *
   * @param forEver the thread never goes on from here
   */
  public String step(Step step, boolean forEver) {
    String key = key(step.act()) + (forEver && step.act().stops() ? ".forever" : "");
    Object[] facts = {step.on(), step.seen(), step.stored()};
    return sentences.find(key + known(step), facts).orElseGet(() -> sentences.of(key, facts));
  }

  /** Which of the two values the interleaver could tell. */
  private static String known(Step step) {
    boolean seen = !step.seen().isEmpty();
    boolean stored = !step.stored().isEmpty();
    if (seen && stored) return "";
    if (stored) return ".left";
    return seen ? ".seen" : ".bare";
  }

  static String key(Act act) {
    return "step." + word(act);
  }

  /** Why this step decides. */
  public String decisive(Decisive decisive) {
    return sentences.of(key(decisive.why()), decisive.params().toArray());
  }

  static String key(Decisive.Why why) {
    return "decisive." + word(why);
  }

  /** Stable spelling of a word of the model, for bundles and JSON. */
  public static String word(Enum<?> word) {
    return word.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
