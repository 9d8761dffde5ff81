package learn.cli.usecase.assess;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import learn.cli.domain.Attempt;
import learn.cli.domain.CheckId;
import learn.cli.domain.CheckReport;
import learn.cli.domain.ExerciseId;
import learn.cli.domain.Verdict;
import learn.cli.domain.carry.Carried;
import learn.cli.domain.carry.Traced;
import learn.cli.domain.course.CheckKind;
import learn.cli.domain.course.Exercise;
import learn.protocol.Finding;
import learn.protocol.FindingCode;
import learn.protocol.Outcome;

/**
 * Whether what is broken comes from the learner's earlier code: it is run once more with references
 * in the place of all of it. What holds then is run with one replaced at a time, until somebody is
 * found who alone makes the difference ({@code docs/decisions/0071}).
 */
final class Tracing {
  private final Exercise exercise;
  private final Attempt attempt;
  private final List<Carried> own;
  private final Function<Exercise, Carried> reference;
  private final BiFunction<Exercise, List<Carried>, Optional<Attempt>> run;

  /**
   * @param attempt the one in which something is broken
   * @param run judges the same submission over other code; empty when nobody wants to know any more
   */
  Tracing(
      Exercise exercise,
      Attempt attempt,
      Function<Exercise, Carried> reference,
      BiFunction<Exercise, List<Carried>, Optional<Attempt>> run) {
    this.exercise = exercise;
    this.attempt = attempt;
    this.own = attempt.beneath().own();
    this.reference = reference;
    this.run = run;
  }

  /** What is broken, or what holds of it: checks, and the submission as a whole. */
  private record Broken(Set<CheckId> checks, boolean whole) {
    boolean isNothing() {
      return checks.isEmpty() && !whole;
    }

    Broken without(Broken others) {
      Set<CheckId> left = new HashSet<>(checks);
      left.removeAll(others.checks);
      return new Broken(left, whole && !others.whole);
    }
  }

  Traced trace() {
    Broken broken = broken();
    if (broken.isNothing()) return Traced.NOTHING;
    Broken left = mended(broken, own);
    Map<CheckId, List<ExerciseId>> checks = new HashMap<>();
    List<ExerciseId> whole = List.of();
    for (Carried one : own.size() == 1 ? own : likelyFirst()) {
      if (left.isNothing()) break;
      Broken its = own.size() == 1 ? left : mended(left, List.of(one));
      its.checks.forEach(check -> checks.put(check, List.of(one.id())));
      if (its.whole) whole = List.of(one.id());
      left = left.without(its);
    }
    List<ExerciseId> together = own.stream().map(Carried::id).toList();
    left.checks.forEach(check -> checks.put(check, together));
    return new Traced(checks, left.whole ? together : whole);
  }

  private Broken broken() {
    return switch (attempt.verdict()) {
      case Verdict.Rejected rejected ->
          new Broken(
              rejected.checks().stream()
                  .filter(this::mayComeFromBelow)
                  .map(report -> report.check().id())
                  .collect(Collectors.toSet()),
              rejected.whole().stream().anyMatch(Tracing::mayComeFromBelow));
      case Verdict.Uncompilable _ -> new Broken(Set.of(), true);
      case Verdict.Passed _, Verdict.Inconclusive _ -> new Broken(Set.of(), false);
    };
  }

  /** What is not written yet, and what the sources alone show, has nothing to do with it. */
  private boolean mayComeFromBelow(CheckReport report) {
    return report.outcome() instanceof Outcome.Broken(List<Finding> findings)
        && report.check().kind() != CheckKind.STRUCTURAL
        && !findings.stream().allMatch(this::isUnwritten);
  }

  private static boolean mayComeFromBelow(Finding whole) {
    return whole.code() != FindingCode.RULE && whole.code() != FindingCode.SHADOWING;
  }

  private boolean isUnwritten(Finding finding) {
    return finding.code() == FindingCode.NOT_WRITTEN
        && own.stream().noneMatch(c -> finding.at().stream().anyMatch(p -> c.holds(p.file())));
  }

  /** Where a finding has its lines; then what the submission builds on most closely. */
  private List<Carried> likelyFirst() {
    Set<ExerciseId> named =
        findings()
            .flatMap(f -> f.at().stream())
            .flatMap(p -> own.stream().filter(c -> c.holds(p.file())))
            .map(Carried::id)
            .collect(Collectors.toSet());
    return own.reversed().stream()
        .sorted(Comparator.comparing(c -> !named.contains(c.id())))
        .toList();
  }

  private Stream<Finding> findings() {
    return attempt.verdict() instanceof Verdict.Rejected(var checks, var whole)
        ? Stream.concat(
            whole.stream(),
            checks.stream()
                .map(CheckReport::outcome)
                .flatMap(o -> o instanceof Outcome.Broken(var some) ? some.stream() : Stream.of()))
        : Stream.of();
  }

  /** What of it holds when some of the learner's code is replaced. */
  private Broken mended(Broken broken, List<Carried> replaced) {
    List<Carried> other =
        attempt.beneath().carried().stream()
            .map(c -> isAmong(c, replaced) ? reference.apply(c.exercise()) : c)
            .toList();
    return run.apply(narrowed(broken), other)
        .filter(again -> stoodOn(again, other))
        .map(again -> held(broken, again.verdict()))
        .orElseGet(() -> new Broken(Set.of(), false));
  }

  private static boolean isAmong(Carried one, List<Carried> some) {
    return some.stream().anyMatch(each -> each.id().equals(one.id()));
  }

  /** To see whether something compiles, no check need be run. */
  private Exercise narrowed(Broken broken) {
    boolean all = broken.whole && !(attempt.verdict() instanceof Verdict.Uncompilable);
    return all ? exercise : exercise.among(broken.checks);
  }

  /** Where more than that had to be replaced the run says nothing about one. */
  private static boolean stoodOn(Attempt again, List<Carried> wanted) {
    return words(again.beneath().carried()).equals(words(wanted));
  }

  private static List<String> words(List<Carried> carried) {
    return carried.stream().map(Carried::word).toList();
  }

  private Broken held(Broken broken, Verdict verdict) {
    Set<CheckId> held =
        verdict.checks().stream()
            .filter(report -> report.outcome() instanceof Outcome.Held)
            .map(report -> report.check().id())
            .filter(broken.checks::contains)
            .collect(Collectors.toSet());
    return new Broken(held, broken.whole && fits(verdict));
  }

  private boolean fits(Verdict verdict) {
    return switch (verdict) {
      case Verdict.Passed _ -> true;
      case Verdict.Rejected rejected ->
          rejected.whole().stream().noneMatch(Tracing::mayComeFromBelow);
      case Verdict.Uncompilable _ -> false;
      case Verdict.Inconclusive(var _, var why) -> why.code().equals(Assessment.NO_CHECKS);
    };
  }
}
