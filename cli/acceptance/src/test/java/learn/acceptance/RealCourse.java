package learn.acceptance;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The course that is shipped, and what a learner does with it: paste the reference. */
final class RealCourse {
  private RealCourse() {}

  /** Ids in the track's order, as {@code learn list --json} has them. */
  static List<String> ids(JsonObject list) {
    return exercises(list).map(e -> e.get("id").getAsString()).toList();
  }

  static JsonObject exercise(JsonObject list, String id) {
    return exercises(list).filter(e -> e.get("id").getAsString().equals(id)).findFirst().get();
  }

  private static Stream<JsonObject> exercises(JsonObject list) {
    List<JsonObject> all = new ArrayList<>();
    for (JsonElement part : list.getAsJsonArray("parts"))
      for (JsonElement exercise : part.getAsJsonObject().getAsJsonArray("exercises"))
        all.add(exercise.getAsJsonObject());
    return all.stream();
  }

  static Path folder(Learner learner, String id) {
    return learner.workspace().resolve("src").resolve(id.replace('-', '_'));
  }

  static void pasteReference(Learner learner, String id) {
    Path from = learner.installed().home().resolve("course/solutions").resolve(packageOf(id));
    try (Stream<Path> files = Files.list(from)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList())
        Files.copy(
            file,
            folder(learner, id).resolve(file.getFileName().toString()),
            StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String packageOf(String id) {
    return id.replace('-', '_');
  }
}
