package learn.cli.rules;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import learn.cli.domain.course.Rule;
import learn.protocol.Evidence;
import learn.protocol.Finding;
import learn.protocol.FindingCode;
import learn.protocol.Outcome;
import learn.protocol.Outcome.Because.Undecided;
import learn.protocol.Says;

/** All rules there are, by the name a spec calls them. */
public final class Rules {

  /** A rule's parameter names, and the rule itself, not loaded before it is asked. */
  private record Entry(Set<String> params, Supplier<SourceRule> rule) {}

  private static final Map<String, Entry> BY_NAME =
      new TreeMap<>(
          Map.of(
              "forbid-type", new Entry(Set.of("types"), () -> new ForbidType()),
              "forbid-call", new Entry(Set.of("calls"), () -> new ForbidCall()),
              "no-mutable-static", new Entry(Set.of(), () -> new NoMutableStatic()),
              "field-must-be-final", new Entry(Set.of("fields"), () -> new FieldMustBeFinal()),
              "no-state", new Entry(Set.of("types"), () -> new NoState()),
              "no-handing-out",
                  new Entry(Set.of("handles", "of", "unless"), () -> new NoHandingOut()),
              "one-mutable-field", new Entry(Set.of("of", "type"), () -> new OneMutableField())));

  private Rules() {}

  /** Sorted. */
  public static Set<String> names() {
    return BY_NAME.keySet();
  }

  /** The parameters a rule takes, all of them required; none for a name that is no rule. */
  public static Set<String> params(String name) {
    return Optional.ofNullable(BY_NAME.get(name)).map(Entry::params).orElse(Set.of());
  }

  /**
   * Whether the sources keep a rule. A broken one has a single finding: {@code says} is the rule's
   * name with what it is about as parameters (each once), {@code at} every place. Not run when a
   * source cannot be parsed ({@code unparsable}) or there is no such rule ({@code unknown-rule}).
   */
  public static Outcome judge(Rule rule, SourceTrees trees) {
    return Optional.ofNullable(BY_NAME.get(rule.name()))
        .map(entry -> judge(entry, rule, trees.parsed()))
        .orElseGet(() -> undecided("unknown-rule", List.of(rule.name())));
  }

  private static Outcome judge(Entry entry, Rule rule, SourceTrees.Parsed parsed) {
    if (!parsed.faults().isEmpty()) return undecided("unparsable", parsed.faults());
    var breaches = entry.rule().get().breaches(parsed.units(), rule.params()).toList();
    return breaches.isEmpty() ? new Outcome.Held() : broken(rule, breaches);
  }

  private static Outcome undecided(String reason, List<String> facts) {
    return new Outcome.NotRun(new Undecided(reason, facts));
  }

  private static Outcome broken(Rule rule, List<Breach> breaches) {
    var what = breaches.stream().map(Breach::what).distinct().toList();
    var places = breaches.stream().map(Breach::place).distinct().toList();
    var says = new Says(rule.name(), what);
    return new Outcome.Broken(
        List.of(new Finding(FindingCode.RULE, says, places, new Evidence.Facts(what))));
  }
}
