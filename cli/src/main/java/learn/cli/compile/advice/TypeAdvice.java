package learn.cli.compile.advice;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Types that do not fit, and members that do not fit the type they implement. */
final class TypeAdvice {
  private static final String JUC_FUTURE = "java.util.concurrent.Future";
  private static final String FUTURE = "learn.kit.Future";
  private static final String POLL = "learn.kit.Poll";

  private static final Pattern CONVERTED =
      Pattern.compile("([^|:]+) cannot be converted to ([^|]+)");
  private static final Pattern CONFORMS = Pattern.compile("so that (\\S+) conforms to (\\S+)");
  private static final Pattern ABSTRACT =
      Pattern.compile("(\\S+) is not abstract .* abstract method (\\w+)\\(.* in (\\S+)");
  private static final Pattern MEMBER = Pattern.compile("^(\\w+)\\(.* in \\S+ cannot");
  private static final Pattern NOT_THROWN = Pattern.compile("does not throw (\\S+)");
  private static final Pattern PRIMITIVE = Pattern.compile("found:\\s+(\\w+)");

  private static final Map<String, String> BOXES =
      Map.of(
          "int", "Integer",
          "long", "Long",
          "boolean", "Boolean",
          "double", "Double",
          "char", "Character",
          "byte", "Byte",
          "short", "Short",
          "float", "Float",
          "void", "Unit");

  static final Map<String, Function<Trouble, Optional<Help>>> BY_KEY =
      Map.of(
          "prob.found.req", TypeAdvice::unfitting,
          "operator.cant.be.applied.1", TypeAdvice::operator,
          "instanceof.reifiable.not.safe", _ -> Optional.of(Help.of("erased")),
          "type.found.req", TypeAdvice::primitive,
          "does.not.override.abstract", TypeAdvice::unimplemented,
          "method.does.not.override.superclass", TypeAdvice::overridesNothing,
          "override.weaker.access", t -> Optional.of(Help.of("must-be-public", t.group(MEMBER))),
          "override.meth.doesnt.throw", TypeAdvice::throwsMore,
          "override.incompatible.ret", TypeAdvice::returnsOther,
          "no.intf.expected.here", _ -> Optional.of(Help.of("implements-interface")));

  private TypeAdvice() {}

  private static Optional<Help> unfitting(Trouble t) {
    return t.match(CONVERTED)
        .or(() -> t.match(CONFORMS))
        .flatMap(m -> between(m.group(1).strip(), m.group(2).strip()));
  }

  private static Optional<Help> between(String found, String wanted) {
    boolean fromPoll = is(found, POLL);
    boolean fromFuture = is(found, FUTURE);
    if (is(found, JUC_FUTURE) && is(wanted, FUTURE) || fromFuture && is(wanted, JUC_FUTURE))
      return Optional.of(Help.of("wrong-future"));
    if (is(wanted, FUTURE))
      return Optional.of(Help.of(fromPoll ? "poll-not-future" : "needs-future"));
    if (is(wanted, POLL) && !fromPoll)
      return Optional.of(Help.of(fromFuture ? "future-not-poll" : "needs-ready"));
    return fromPoll && !is(wanted, POLL)
        ? Optional.of(Help.of("poll-not-value", Trouble.simpleName(wanted)))
        : Optional.empty();
  }

  private static boolean is(String type, String name) {
    return type.equals(name) || type.startsWith(name + "<");
  }

  private static Optional<Help> operator(Trouble t) {
    return t.says(POLL + "<")
        ? Optional.of(Help.of("poll-not-value", t.marked()))
        : Optional.empty();
  }

  private static Optional<Help> primitive(Trouble t) {
    String primitive = t.group(PRIMITIVE);
    return Optional.ofNullable(BOXES.get(primitive)).map(box -> Help.of("boxed", primitive, box));
  }

  private static Optional<Help> unimplemented(Trouble t) {
    return t.match(ABSTRACT)
        .map(
            m ->
                switch (m.group(3)) {
                  case JUC_FUTURE -> Help.of("wrong-future");
                  case FUTURE -> Help.of("no-poll", Trouble.simpleName(m.group(1)));
                  default ->
                      Help.of(
                          "missing-method",
                          Trouble.simpleName(m.group(1)),
                          m.group(2),
                          Trouble.simpleName(m.group(3)));
                });
  }

  private static Optional<Help> overridesNothing(Trouble t) {
    boolean other = t.text().contains("import " + JUC_FUTURE + ";");
    return Optional.of(Help.of(other ? "wrong-future" : "overrides-nothing"));
  }

  private static Optional<Help> throwsMore(Trouble t) {
    return t.group(MEMBER).equals("poll")
        ? Optional.of(Help.of("checked-in-poll", Trouble.simpleName(t.group(NOT_THROWN))))
        : Optional.empty();
  }

  private static Optional<Help> returnsOther(Trouble t) {
    return t.group(MEMBER).equals("poll") ? Optional.of(Help.of("poll-returns")) : Optional.empty();
  }
}
