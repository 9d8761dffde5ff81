package learn.cli.terminal.json;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import learn.cli.domain.Lang;
import learn.cli.domain.view.ProgressView;

/** {@code progress --json}; times in minutes, dates as ISO 8601. */
public final class ProgressJson {
  private final Lang lang;

  public ProgressJson(Lang lang) {
    this.lang = lang;
  }

  public String line(ProgressView view) {
    return Json.line(
        json -> {
          json.name("passed").value(view.passed());
          json.name("exercises").value(view.exercises());
          json.name("spentMinutes").value(view.spent().toMinutes());
          Json.array(json, "parts", view.parts(), this::part);
        });
  }

  private void part(JsonWriter json, ProgressView.PartPace pace) throws IOException {
    json.beginObject();
    json.name("id").value(pace.part().id());
    json.name("title").value(pace.part().title().in(lang));
    json.name("done").value(pace.done());
    json.name("total").value(pace.total());
    json.name("spentMinutes").value(pace.spent().toMinutes());
    json.name("guideMinutes").value(pace.guideSoFar().toMinutes());
    json.name("hoursFrom").value(pace.part().hoursFrom());
    json.name("hoursTo").value(pace.part().hoursTo());
    if (pace.expected().isPresent()) json.name("expected").value(pace.expected().get().toString());
    if (pace.quiz().isPresent()) {
      json.name("quizAnswered").value(pace.quiz().get().answered());
      json.name("quizPassed").value(pace.quiz().get().passed());
    }
    json.name("reached").value(pace.reached());
    json.endObject();
  }
}
