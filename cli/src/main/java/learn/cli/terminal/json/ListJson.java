package learn.cli.terminal.json;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.util.Locale;
import learn.cli.domain.Lang;
import learn.cli.domain.course.Exercise;
import learn.cli.domain.view.ListView;

/** {@code list --json}. */
public final class ListJson {
  private final Lang lang;

  public ListJson(Lang lang) {
    this.lang = lang;
  }

  public String line(ListView view) {
    return Json.line(json -> Json.array(json, "parts", view.parts(), this::part));
  }

  private void part(JsonWriter json, ListView.PartRows part) throws IOException {
    json.beginObject();
    json.name("id").value(part.part().id());
    json.name("title").value(part.part().title().in(lang));
    json.name("shipped").value(!part.rows().isEmpty());
    Json.array(json, "exercises", part.rows(), this::row);
    json.endObject();
  }

  private void row(JsonWriter json, ListView.Row row) throws IOException {
    Exercise exercise = row.exercise();
    json.beginObject();
    json.name("id").value(exercise.id().value());
    json.name("title").value(exercise.title().in(lang));
    json.name("state").value(word(row.state()));
    json.name("current").value(row.current());
    json.name("difficulty").value(word(exercise.difficulty()));
    json.name("tier").value(word(exercise.tier()));
    json.name("minutes").value(exercise.minutes());
    json.endObject();
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
