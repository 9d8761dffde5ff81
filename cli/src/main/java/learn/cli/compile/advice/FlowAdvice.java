package learn.cli.compile.advice;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Ways through the code: exceptions, switches, returns, assignments. */
final class FlowAdvice {
  private static final Pattern EXCEPTION = Pattern.compile("unreported exception (\\S+?);");
  private static final Pattern VARIABLE = Pattern.compile("variable (\\w+)");

  static final Map<String, Function<Trouble, Optional<Help>>> BY_KEY =
      Map.ofEntries(
          Map.entry("unreported.exception.need.to.catch.or.throw", FlowAdvice::unreported),
          Map.entry("not.exhaustive", FlowAdvice::unanswered),
          Map.entry("not.exhaustive.statement", FlowAdvice::unanswered),
          Map.entry("return.outside.switch.expression", _ -> outOfSwitch("return")),
          Map.entry("break.outside.switch.expression", _ -> outOfSwitch("break")),
          Map.entry("continue.outside.switch.expression", _ -> outOfSwitch("continue")),
          Map.entry("missing.ret.stmt", _ -> Optional.of(Help.of("missing-return"))),
          Map.entry("var.might.not.have.been.initialized", t -> named("unassigned", t)),
          Map.entry("var.not.initialized.in.default.constructor", t -> named("unassigned", t)),
          Map.entry("cant.assign.val.to.var", t -> named("final-assigned", t)),
          Map.entry("cant.ref.non.effectively.final.var", FlowAdvice::captured),
          Map.entry("unreachable.stmt", _ -> Optional.of(Help.of("unreachable"))));

  private FlowAdvice() {}

  private static Optional<Help> outOfSwitch(String word) {
    return Optional.of(Help.of("out-of-switch", word));
  }

  private static Optional<Help> named(String name, Trouble t) {
    return Optional.of(Help.of(name, t.group(VARIABLE)));
  }

  private static Optional<Help> captured(Trouble t) {
    return Optional.of(Help.of("captured", t.marked()));
  }

  private static Optional<Help> unreported(Trouble t) {
    String name =
        switch (Surroundings.of(t).body()) {
          case LAMBDA -> "checked-in-lambda";
          case POLL -> "checked-in-poll";
          case OTHER -> "checked";
        };
    return Optional.of(Help.of(name, Trouble.simpleName(t.group(EXCEPTION))));
  }

  private static Optional<Help> unanswered(Trouble t) {
    var answered = Surroundings.of(t).answers();
    if (!answered.mentioned().contains("Ready") && !answered.mentioned().contains("Pending"))
      return Optional.of(Help.of("not-exhaustive"));
    return Optional.of(Help.of("poll-not-exhaustive", String.join(" · ", left(answered.always()))));
  }

  private static List<String> left(Set<String> answered) {
    var left = new ArrayList<String>();
    if (!answered.contains("Ready")) left.add("case Ready(var value)");
    if (!answered.contains("Pending")) left.add("case Pending()");
    return left;
  }
}
