package learn.cli.terminal.json;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import learn.protocol.Evidence;

/** Evidence as an object whose members tell its kind; none at all when there is none. */
final class EvidenceJson {
  private EvidenceJson() {}

  static void write(JsonWriter json, Evidence evidence) throws IOException {
    if (evidence instanceof Evidence.None) return;
    json.name("evidence");
    Json.object(json, j -> members(j, evidence));
  }

  static void members(JsonWriter json, Evidence evidence) throws IOException {
    switch (evidence) {
      case Evidence.None _ -> {}
      case Evidence.Values(String expected, String seen) ->
          json.name("expected").value(expected).name("seen").value(seen);
      case Evidence.Thrown(String type, String message, var stack) -> {
        json.name("type").value(type).name("message").value(message);
        Json.array(json, "stack", stack, CheckJson::place);
      }
      case Evidence.Threads(var threads) ->
          Json.array(json, "threads", threads, EvidenceJson::thread);
      case Evidence.Member(String needed, String found) ->
          json.name("needed").value(needed).name("found").value(found);
      case Evidence.Facts(var values) ->
          Json.array(json, "facts", values, (j, value) -> j.value(value));
      case Evidence.Schedule schedule -> ScheduleJson.members(json, schedule);
    }
  }

  private static void thread(JsonWriter json, Evidence.Doing doing) throws IOException {
    json.beginObject();
    json.name("thread").value(doing.thread());
    json.name("state").value(doing.state());
    if (!doing.waitsFor().isBlank()) json.name("waitsFor").value(doing.waitsFor());
    if (!doing.heldBy().isBlank()) json.name("heldBy").value(doing.heldBy());
    Json.array(json, "stack", doing.stack(), CheckJson::place);
    if (!doing.holds().isEmpty()) Json.array(json, "holds", doing.holds(), EvidenceJson::hold);
    json.name("looks");
    Json.object(
        json,
        j -> j.name("there").value(doing.looks().there()).name("all").value(doing.looks().all()));
    json.endObject();
  }

  private static void hold(JsonWriter json, Evidence.Hold hold) throws IOException {
    json.beginObject().name("what").value(hold.what());
    Json.array(json, "at", hold.at(), CheckJson::place);
    json.endObject();
  }
}
