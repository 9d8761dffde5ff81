package learn.cli.spec;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import learn.cli.domain.course.CheckKind;
import learn.cli.spec.GraderClasses.Bound;
import learn.cli.spec.read.CheckDraft;
import learn.cli.spec.read.Draft;
import learn.cli.spec.yaml.Complaint;
import learn.cli.spec.yaml.Complaints;
import learn.cli.spec.yaml.Nearest;
import learn.cli.spec.yaml.Node;
import learn.cli.spec.yaml.Spot;

/** Compares a spec's checks with the grader methods bound to them. */
record Bindings(Draft.Claims claims, List<Bound> bound, Complaints complaints) {

  static void compare(Draft draft, List<Bound> bound) {
    draft.claims().ifPresent(c -> new Bindings(c, bound, draft.complaints()).compare());
  }

  private void compare() {
    Set<String> methods = bound.stream().map(Bound::check).collect(Collectors.toSet());
    Set<String> checks = Set.copyOf(claims.checks().texts());
    for (CheckDraft check : claims.drafts()) compare(check, methods, checks);
    if (checksKnown())
      for (Bound method : bound) if (!checks.contains(method.check())) noCheck(method, methods);
    bound.stream().collect(Collectors.groupingBy(Bound::check)).values().stream()
        .filter(same -> same.size() > 1)
        .forEach(this::twice);
  }

  /** A list that could not be read says nothing about methods that are too many. */
  private boolean checksKnown() {
    return !claims.drafts().isEmpty() && claims.drafts().stream().allMatch(c -> c.id().isPresent());
  }

  private void compare(CheckDraft check, Set<String> methods, Set<String> checks) {
    if (check.id().isEmpty() || check.kind().isEmpty()) return;
    Node.Scalar id = check.id().get();
    CheckKind kind = check.kind().get();
    if (kind.hasMethod() && !methods.contains(id.text())) noMethod(id, methods, checks);
    if (!kind.hasMethod() && methods.contains(id.text()))
      complaints.add(
          id.at(),
          Complaint.METHOD_WITHOUT_CHECK,
          "a grader method is bound to \"%s\", which needs none".formatted(id.text()));
  }

  private void noMethod(Node.Scalar id, Set<String> methods, Set<String> checks) {
    List<String> free = methods.stream().filter(m -> !checks.contains(m)).sorted().toList();
    String message = "no grader method has @Check(\"%s\")".formatted(id.text());
    complaints.add(
        id.at(), Complaint.CHECK_WITHOUT_METHOD, message + Nearest.hint(id.text(), free));
  }

  private void noCheck(Bound method, Set<String> methods) {
    List<String> free = claims.checks().texts().stream().filter(c -> !methods.contains(c)).toList();
    String message =
        "%s has @Check(%s), no check of this exercise"
            .formatted(method.shown(), Nearest.quoted(method.check()));
    complaints.add(
        claims.checks().at(),
        Complaint.METHOD_WITHOUT_CHECK,
        message + Nearest.hint(method.check(), free));
  }

  private void twice(List<Bound> same) {
    String check = same.getFirst().check();
    complaints.add(
        at(check),
        Complaint.METHOD_TWICE,
        "%s and %s have @Check(%s) both: one method a check"
            .formatted(same.get(0).shown(), same.get(1).shown(), Nearest.quoted(check)));
  }

  private Spot at(String check) {
    return claims.checks().names().stream()
        .filter(n -> n.text().equals(check))
        .findFirst()
        .map(Node.Scalar::at)
        .orElse(claims.checks().at());
  }
}
