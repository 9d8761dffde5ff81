package learn.cli.terminal.json;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import learn.cli.domain.CheckId;
import learn.cli.domain.CheckReport;
import learn.cli.domain.Diagnostic;
import learn.cli.domain.ExerciseId;
import learn.cli.domain.Lang;
import learn.cli.domain.Verdict;
import learn.cli.domain.carry.Beneath;
import learn.cli.domain.carry.Carried;
import learn.cli.domain.carry.Traced;
import learn.cli.domain.carry.Whose;
import learn.cli.domain.course.CheckSpec;
import learn.cli.domain.replay.ReplayToken;
import learn.cli.domain.view.AllRow;
import learn.cli.terminal.check.CheckView;
import learn.cli.text.CoverageWords;
import learn.cli.text.FindingWords;
import learn.cli.text.Sentences;
import learn.protocol.Finding;
import learn.protocol.Outcome;
import learn.protocol.Place;
import learn.protocol.schedule.Coverage;

/** {@code check --json}: one attempt. */
public final class CheckJson {
  private final FindingWords words;
  private final CoverageWords coverage;

  public CheckJson(Lang lang) {
    this.words = new FindingWords(Sentences.in(lang));
    this.coverage = new CoverageWords(Sentences.in(lang));
  }

  public String line(CheckView view) {
    Verdict verdict = view.attempt().verdict();
    return Json.line(
        json -> {
          json.name("exercise").value(view.exercise().id().value());
          json.name("verdict").value(word(view));
          if (view.only()) json.name("only").value(true);
          json.name("tookMillis").value(view.attempt().took().toMillis());
          if (verdict instanceof Verdict.Inconclusive(var _, Verdict.Why why))
            json.name("because").value(why.code());
          carried(json, view.attempt().beneath());
          Json.array(json, "diagnostics", diagnostics(verdict), CheckJson::diagnostic);
          if (verdict instanceof Verdict.Rejected(var _, var whole) && !whole.isEmpty())
            findings(json, whole, Optional.empty());
          Traced traced = view.attempt().beneath().traced();
          earlier(json, traced.whole());
          Json.array(json, "checks", verdict.checks(), (j, report) -> check(j, report, traced));
          Optional<ReplayToken> replay = ReplayToken.of(verdict.checks());
          if (replay.isPresent()) json.name("replay").value(replay.get().toString());
        });
  }

  /** One that was not run again: what its last verdict was, and no more is known than that. */
  public static String line(AllRow row) {
    return Json.line(
        json -> {
          json.name("exercise").value(row.exercise().value());
          json.name("verdict").value(row.verdict());
          json.name("unchanged").value(true);
          json.name("tookMillis").value(0);
          Json.array(json, "diagnostics", List.<Diagnostic>of(), CheckJson::diagnostic);
          Json.array(json, "checks", row.broken(), CheckJson::broken);
        });
  }

  private static void broken(JsonWriter json, CheckId check) throws IOException {
    Json.object(json, j -> j.name("id").value(check.value()).name("outcome").value("broken"));
  }

  /** That one check held, when no other was run, must not read like a pass. */
  private static String word(CheckView view) {
    Verdict verdict = view.attempt().verdict();
    return view.only() && verdict instanceof Verdict.Passed ? "held" : verdict.word();
  }

  private static List<Diagnostic> diagnostics(Verdict verdict) {
    return verdict instanceof Verdict.Uncompilable(var diagnostics) ? diagnostics : List.of();
  }

  private static void diagnostic(JsonWriter json, Diagnostic diagnostic) throws IOException {
    Json.object(
        json,
        j -> {
          j.name("severity").value(diagnostic.severity().name().toLowerCase(Locale.ROOT));
          j.name("file").value(diagnostic.file());
          j.name("line").value(diagnostic.line());
          j.name("column").value(diagnostic.column());
          j.name("message").value(diagnostic.message());
        });
  }

  /** What it stood on; left out where that is nothing but the kit. */
  private static void carried(JsonWriter json, Beneath beneath) throws IOException {
    if (!beneath.carried().isEmpty())
      Json.array(json, "carried", beneath.carried(), CheckJson::carried);
  }

  private static void carried(JsonWriter json, Carried carried) throws IOException {
    json.beginObject().name("exercise").value(carried.id().value());
    switch (carried.whose()) {
      case Whose.Learners(String hash, boolean changed) -> {
        json.name("from").value("own").name("hash").value(hash);
        if (changed) json.name("changed").value(true);
      }
      case Whose.Ours(Whose.Why why) ->
          json.name("from").value("reference").name("because").value(why.word());
    }
    json.endObject();
  }

  /** The earlier exercises that are at fault, where it is not the submission. */
  private static void earlier(JsonWriter json, List<ExerciseId> bases) throws IOException {
    if (!bases.isEmpty()) Json.array(json, "earlier", bases, (j, base) -> j.value(base.value()));
  }

  private void check(JsonWriter json, CheckReport report, Traced traced) throws IOException {
    json.beginObject().name("id").value(report.check().id().value());
    switch (report.outcome()) {
      case Outcome.Held(Coverage coverage) -> {
        json.name("outcome").value("held");
        Optional<String> covered = this.coverage.of(coverage);
        if (covered.isPresent()) json.name("coverage").value(covered.get());
        ScheduleJson.search(json, coverage);
        findings(json, List.of(), Optional.of(report.check()));
      }
      case Outcome.Broken(List<Finding> findings) -> {
        json.name("outcome").value("broken");
        earlier(json, traced.of(report.check().id()));
        findings(json, findings, Optional.of(report.check()));
      }
      case Outcome.NotRun(Outcome.Because because) -> {
        json.name("outcome").value("not-run");
        json.name("because").value(word(because));
        findings(json, List.of(), Optional.of(report.check()));
      }
    }
    json.endObject();
  }

  private static String word(Outcome.Because because) {
    return switch (because) {
      case Outcome.Because.Needs(String check) -> "needs " + check;
      case Outcome.Because.Undecided(String reason, var _) -> "undecided " + reason;
      case Outcome.Because.GivenUp _ -> "given-up";
    };
  }

  private void findings(JsonWriter json, List<Finding> findings, Optional<CheckSpec> check)
      throws IOException {
    Json.array(json, "findings", findings, (j, finding) -> finding(j, finding, check));
  }

  private void finding(JsonWriter json, Finding finding, Optional<CheckSpec> check)
      throws IOException {
    json.beginObject();
    json.name("code").value(finding.code().code());
    json.name("message").value(words.headline(finding, check));
    Json.array(json, "at", finding.at(), CheckJson::place);
    EvidenceJson.write(json, finding.evidence());
    json.endObject();
  }

  static void place(JsonWriter json, Place place) throws IOException {
    Json.object(
        json,
        j -> {
          j.name("file").value(place.file());
          j.name("line").value(place.line());
          j.name("role").value(place.role());
        });
  }
}
