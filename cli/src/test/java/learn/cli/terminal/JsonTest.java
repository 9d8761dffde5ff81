package learn.cli.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.List;
import java.util.stream.Stream;
import learn.cli.domain.Lang;
import learn.cli.terminal.check.CheckView;
import learn.cli.terminal.json.CheckJson;
import learn.cli.terminal.json.ListJson;
import learn.cli.terminal.json.ProgressJson;
import org.junit.jupiter.api.Test;

class JsonTest {
  private static JsonObject object(CheckView view) {
    String line = new CheckJson(Lang.EN).line(view);
    assertEquals(1, line.lines().count());
    return JsonParser.parseString(line).getAsJsonObject();
  }

  @Test
  void aBrokenCheckSaysTheSameAsTheScreen() {
    JsonObject attempt = object(Sample.rejectedWithSays());
    assertEquals(1, attempt.get("schema").getAsInt());
    assertEquals("ch02-countdown", attempt.get("exercise").getAsString());
    assertEquals("rejected", attempt.get("verdict").getAsString());
    assertEquals(431, attempt.get("tookMillis").getAsInt());
    JsonObject check = attempt.getAsJsonArray("checks").get(0).getAsJsonObject();
    JsonObject finding = check.getAsJsonArray("findings").get(0).getAsJsonObject();
    assertEquals("broken", check.get("outcome").getAsString());
    assertEquals("mismatch", finding.get("code").getAsString());
    assertEquals("One poll reported 3 numbers.", finding.get("message").getAsString());
    JsonObject at = finding.getAsJsonArray("at").get(0).getAsJsonObject();
    assertEquals(List.of("file", "line", "role"), List.copyOf(at.keySet()));
    assertEquals("[3]", finding.getAsJsonObject("evidence").get("expected").getAsString());
  }

  @Test
  void whatWasNotRunSaysWhy() {
    JsonArray checks = object(Sample.rejectedWithSays()).getAsJsonArray("checks");
    JsonObject last = checks.get(4).getAsJsonObject();
    assertEquals("not-run", last.get("outcome").getAsString());
    assertEquals("needs one-tick-per-poll", last.get("because").getAsString());
    assertEquals("cap", object(Sample.inconclusive()).get("because").getAsString());
  }

  @Test
  void diagnosticsAreLocated() {
    JsonArray all = object(Sample.uncompilable()).getAsJsonArray("diagnostics");
    JsonObject first = all.get(0).getAsJsonObject();
    assertEquals(5, all.size());
    assertEquals("error", first.get("severity").getAsString());
    assertEquals(28, first.get("column").getAsInt());
  }

  @Test
  void coverageIsThereOnlyForSearches() {
    JsonArray checks = object(Sample.passed()).getAsJsonArray("checks");
    assertFalse(checks.get(0).getAsJsonObject().has("coverage"));
    assertEquals(
        "all 809 schedules", checks.get(4).getAsJsonObject().get("coverage").getAsString());
  }

  @Test
  void findingsAboutTheWholeStandBesideTheChecks() {
    JsonObject attempt = object(Sample.shapeMismatch());
    assertEquals(2, attempt.getAsJsonArray("findings").size());
    assertTrue(
        Stream.of(Sample.hang(), Sample.threw(), Sample.passed())
            .noneMatch(view -> object(view).has("findings")));
  }

  @Test
  void listAndProgressAreOneLineEach() {
    String list = new ListJson(Lang.ZH).line(SampleViews.list());
    String progress = new ProgressJson(Lang.ZH).line(SampleViews.progress());
    JsonArray parts = JsonParser.parseString(list).getAsJsonObject().getAsJsonArray("parts");
    JsonObject row =
        parts.get(0).getAsJsonObject().getAsJsonArray("exercises").get(3).getAsJsonObject();
    assertTrue(row.get("current").getAsBoolean());
    assertEquals("tried", row.get("state").getAsString());
    assertFalse(parts.get(1).getAsJsonObject().get("shipped").getAsBoolean());
    JsonObject pace =
        JsonParser.parseString(progress)
            .getAsJsonObject()
            .getAsJsonArray("parts")
            .get(0)
            .getAsJsonObject();
    assertEquals("2026-12-03", pace.get("expected").getAsString());
    assertEquals(150, pace.get("spentMinutes").getAsInt());
  }
}
