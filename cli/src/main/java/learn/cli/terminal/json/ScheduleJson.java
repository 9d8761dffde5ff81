package learn.cli.terminal.json;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import learn.cli.text.ScheduleWords;
import learn.protocol.Evidence;
import learn.protocol.schedule.Coverage;
import learn.protocol.schedule.Decisive;
import learn.protocol.schedule.Lane;
import learn.protocol.schedule.Race;
import learn.protocol.schedule.Step;

/** Schedules and coverage for machines: codes and parameters; steps are counted from 0. */
final class ScheduleJson {
  private ScheduleJson() {}

  static void members(JsonWriter json, Evidence.Schedule schedule) throws IOException {
    json.name("token").value(schedule.token());
    Json.array(json, "lanes", schedule.lanes(), ScheduleJson::lane);
    Json.array(json, "steps", schedule.steps(), ScheduleJson::step);
    if (schedule.decisive().isPresent()) decisive(json, schedule.decisive().get());
    if (schedule.race().isPresent()) race(json, schedule.race().get());
    if (schedule.diverged().isPresent())
      json.name("diverged").value(schedule.diverged().getAsInt());
    if (schedule.end() instanceof Evidence.None) return;
    json.name("end");
    Json.object(json, j -> EvidenceJson.members(j, schedule.end()));
  }

  private static void lane(JsonWriter json, Lane lane) throws IOException {
    json.beginObject().name("name").value(lane.name());
    json.name("virtual").value(lane.virtual()).endObject();
  }

  private static void step(JsonWriter json, Step step) throws IOException {
    json.beginObject();
    json.name("lane").value(step.lane());
    json.name("act").value(ScheduleWords.word(step.act()));
    optional(json, "on", step.on());
    optional(json, "seen", step.seen());
    optional(json, "stored", step.stored());
    optional(json, "inside", step.inside());
    Json.array(json, "stack", step.stack(), CheckJson::place);
    json.endObject();
  }

  private static void decisive(JsonWriter json, Decisive decisive) throws IOException {
    json.name("decisive").beginObject();
    json.name("step").value(decisive.step());
    json.name("why").value(ScheduleWords.word(decisive.why()));
    Json.array(json, "params", decisive.params(), (j, value) -> j.value(value));
    json.endObject();
  }

  private static void race(JsonWriter json, Race race) throws IOException {
    json.name("race").beginObject();
    json.name("on").value(race.on());
    json.name("first").value(race.first());
    json.name("second").value(race.second());
    json.name("remedy").value(ScheduleWords.word(race.remedy()));
    optional(json, "lock", race.lock());
    json.endObject();
  }

  /** What was searched, beside its sentence. */
  static void search(JsonWriter json, Coverage coverage) throws IOException {
    switch (coverage) {
      case Coverage.NotSearched() -> {}
      case Coverage.All(long schedules) ->
          json.name("search")
              .beginObject()
              .name("kind")
              .value("all")
              .name("schedules")
              .value(schedules)
              .endObject();
      case Coverage.Part part -> part(json, part);
      case Coverage.RealThreads(long runs, var because) -> {
        json.name("search").beginObject().name("kind").value("real-threads");
        json.name("runs").value(runs);
        Json.array(json, "notControlled", because, ScheduleJson::notControlled);
        json.endObject();
      }
      case Coverage.Replayed(Evidence.Schedule schedule) -> {
        json.name("search").beginObject().name("kind").value("replayed");
        members(json, schedule);
        json.endObject();
      }
    }
  }

  private static void part(JsonWriter json, Coverage.Part part) throws IOException {
    json.name("search").beginObject().name("kind").value("part");
    json.name("deviation").value(ScheduleWords.word(part.deviation()));
    json.name("most").value(part.most());
    json.name("schedules").value(part.schedules());
    json.name("sampled").value(part.sampled());
    json.name("seed").value(Long.toHexString(part.seed()));
    json.endObject();
  }

  private static void notControlled(JsonWriter json, Coverage.NotControlled one)
      throws IOException {
    json.beginObject().name("what").value(one.what());
    if (one.at().isPresent()) {
      json.name("at");
      CheckJson.place(json, one.at().get());
    }
    json.endObject();
  }

  private static void optional(JsonWriter json, String name, String value) throws IOException {
    if (!value.isEmpty()) json.name(name).value(value);
  }
}
