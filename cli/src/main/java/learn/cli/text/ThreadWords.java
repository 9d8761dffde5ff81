package learn.cli.text;

import learn.protocol.Evidence.Doing;
import learn.protocol.Evidence.Hold;

/** What a thread was doing, in a sentence without its name. */
public record ThreadWords(Sentences sentences) {
  /** As the harness names a wait for a class: no class can be called so. */
  private static final String CLASS_INIT = "<clinit>";

  public String doing(Doing doing) {
    String state = state(doing);
    boolean always = doing.looks().there() == doing.looks().all();
    return always
        ? state
        : sentences.of("wait.looks", state, doing.looks().there(), doing.looks().all());
  }

  private String state(Doing doing) {
    String by = doing.heldBy();
    String what = simple(doing.waitsFor());
    if (what.equals(CLASS_INIT))
      return by.isEmpty() ? sentences.of("wait.class") : sentences.of("wait.class-of", by);
    if (what.isEmpty()) return sentences.of("state." + doing.state());
    if (by.isEmpty()) return sentences.of("state." + doing.state() + ".for", what);
    return switch (what.split(" ")[0]) {
      case "Thread" -> sentences.of("wait.join", by);
      case "FutureTask" -> sentences.of("wait.task", by);
      default -> sentences.of("wait.lock", what, by);
    };
  }

  /** Before the place where it was taken, if that is known. */
  public String holds(Hold hold) {
    return sentences.of(hold.at().isEmpty() ? "hold" : "hold.since", simple(hold.what()));
  }

  /** What a learner calls it: the latch, not the synchronizer inside; a letter behind it stays. */
  private static String simple(String what) {
    int blank = what.indexOf(' ');
    String type = blank < 0 ? what : what.substring(0, blank);
    return simpleType(type.substring(type.lastIndexOf('.') + 1)) + what.substring(type.length());
  }

  private static String simpleType(String name) {
    if (name.endsWith("$ConditionObject")) return "Condition";
    String last = name.substring(name.lastIndexOf('$') + 1);
    boolean inside = last.endsWith("Sync") || last.endsWith("Signaller") || last.endsWith("Node");
    return inside && name.indexOf('$') > 0 ? name.substring(0, name.indexOf('$')) : last;
  }
}
