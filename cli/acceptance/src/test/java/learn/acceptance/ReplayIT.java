package learn.acceptance;

import static learn.acceptance.RealCourse.folder;
import static learn.acceptance.RealCourse.pasteReference;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A schedule is found, shown, asked for again, and outlived by the code. */
final class ReplayIT {
  private static final String ID = "ch03-flag-future";

  @TempDir static Path folder;
  private static Learner learner;
  private static String token;

  @BeforeAll
  static void aScheduleBreaksACheck() throws IOException {
    learner = Learner.of(Installed.withRealCourse(folder), folder);
    learner.types("next", ID);
    pasteWrong("raises-flag-last");
    Ran check = learner.types("check", ID, "--json");
    assertEquals(1, check.exit(), check::all);
    token = check.json().get("replay").getAsString();
    assertTrue(token.startsWith("all-schedules/v1:"), token);
  }

  private static void pasteWrong(String name) throws IOException {
    Path from = learner.installed().home().resolve("course/solutions/ch03_flag_future/rejected");
    Files.copy(
        from.resolve(name).resolve("Flag.java"),
        folder(learner, ID).resolve("Flag.java"),
        StandardCopyOption.REPLACE_EXISTING);
  }

  @Test
  void theScreenShowsTheLanesAndHowToStepThroughThem() throws IOException {
    pasteWrong("raises-flag-last");
    Ran check = learner.types("check", ID);
    assertEquals(1, check.exit(), check::all);
    assertTrue(check.out().contains("[lost-wakeup]"), check::all);
    assertTrue(check.out().contains("up = true;"), check::all);
    assertTrue(check.out().contains("replay " + ID + " " + token), check::all);
  }

  @Test
  void theTokenShowsTheSameScheduleAgain() throws IOException {
    pasteWrong("raises-flag-last");
    Ran replay = learner.types("replay", ID, token);
    assertEquals(1, replay.exit(), replay::all);
    assertTrue(replay.out().contains("[lost-wakeup]"), replay::all);
    assertTrue(replay.out().contains("thread setter"), replay::all);
    Ran told = learner.types("replay", ID, token, "--json");
    JsonObject check = told.json().getAsJsonArray("checks").get(0).getAsJsonObject();
    JsonObject finding = check.getAsJsonArray("findings").get(0).getAsJsonObject();
    assertEquals("lost-wakeup", finding.get("code").getAsString(), told::all);
    assertEquals(
        token,
        "all-schedules/" + finding.getAsJsonObject("evidence").get("token").getAsString(),
        told::all);
  }

  @Test
  void codeThatWasMendedNeverFailsInIt() {
    pasteReference(learner, ID);
    Ran replay = learner.types("replay", ID, token, "--lang", "en");
    assertTrue(replay.exit() == 0 || replay.exit() == 4, replay::all);
    assertTrue(
        replay.out().contains("This schedule ends well") || replay.out().contains("can no longer"),
        replay::all);
  }

  @Test
  void whatIsNoTokenIsSaidSo() {
    Ran none = learner.types("replay", ID, "v1");
    assertEquals(2, none.exit(), none::all);
    assertTrue(none.err().contains("`v1`"), none::all);
    Ran other = learner.types("replay", ID, "spurious/v1:1.1::0000");
    assertEquals(2, other.exit(), other::all);
    Ran garbage = learner.types("replay", ID, "all-schedules/nonsense");
    assertEquals(2, garbage.exit(), garbage::all);
    assertTrue(garbage.err().contains("`all-schedules/nonsense`"), garbage::all);
  }
}
