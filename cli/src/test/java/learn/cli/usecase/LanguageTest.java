package learn.cli.usecase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import learn.cli.domain.Lang;
import learn.cli.progress.Courses;
import learn.cli.progress.Event;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LanguageTest {
  @TempDir Path folder;
  private Room room;

  @BeforeEach
  void sitDown() {
    room = new Room(folder, Courses.track());
  }

  private Language language(Map<String, String> env) {
    return new Language(room.workspace, room.journal(), env);
  }

  @Test
  void theEnvironmentDecidesAtFirst() {
    assertEquals(Lang.EN, language(Map.of()).choose(Optional.empty()));
    assertEquals(Lang.ZH, language(Map.of("LANG", "zh_CN.UTF-8")).choose(Optional.empty()));
    Map<String, String> both = Map.of("LANG", "zh_CN.UTF-8", "LC_ALL", "C", "LC_MESSAGES", "zh");
    assertEquals(Lang.EN, language(both).choose(Optional.empty()), "LC_ALL wins");
    assertEquals(Lang.ZH, language(Map.of("LC_ALL", "", "LANG", "zh_TW")).choose(Optional.empty()));
  }

  @Test
  void whatWasAskedForIsRememberedOnce() {
    room.setup().bring();
    Language language = language(Map.of("LANG", "C.UTF-8"));
    assertEquals(Lang.ZH, language.choose(Optional.of(Lang.ZH)));
    language.remember(Lang.ZH);
    language.remember(Lang.ZH);
    assertEquals(Lang.ZH, language.choose(Optional.empty()));
    assertEquals(List.of(new Event.LangChosen(Lang.ZH)), room.journal().events());
    language.remember(Lang.EN);
    assertEquals(Lang.EN, language.choose(Optional.empty()));
  }

  @Test
  void withoutAWorkspaceNothingIsMade() {
    language(Map.of()).remember(Lang.ZH);
    assertFalse(room.workspace.exists());
  }
}
