package learn.cli.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import learn.cli.domain.Lang;
import learn.cli.domain.course.Difficulty;
import learn.cli.domain.course.Tier;
import learn.cli.domain.view.State;
import learn.protocol.FindingCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BundlesTest {
  private static final Pattern PLACE = Pattern.compile("\\{\\d+}");
  private static final Pattern SAID =
      Pattern.compile(
          "Trouble(?:Exception|\\.of)\\(\\s*\"(?<trouble>[a-z0-9-]+)\""
              + "|(?:Why|[uU]ndecided)\\(\\s*\"(?<why>[a-z-]+)\""
              + "|\\.say\\(\\s*\"(?<say>[a-z-]+(?:\\.[a-z-]+)*)\"\\s*[,)]");
  private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");

  private final Sentences en = Sentences.in(Lang.EN);
  private final Sentences zh = Sentences.in(Lang.ZH);

  @Test
  void bothLanguagesSayTheSameThings() {
    assertEquals(new TreeSet<>(en.keys()), new TreeSet<>(zh.keys()));
  }

  @Test
  void bothLanguagesFillInTheSameFacts() {
    List<String> differing =
        en.keys().stream().filter(k -> !places(en.of(k)).equals(places(zh.of(k)))).toList();
    assertEquals(List.of(), differing);
  }

  @ParameterizedTest
  @EnumSource(Lang.class)
  void noSentenceIsEmptyOrHasSpacesAtItsEnds(Lang lang) {
    Sentences all = Sentences.in(lang);
    List<String> odd =
        all.keys().stream()
            .filter(k -> all.of(k).isBlank() || !all.of(k).equals(all.of(k).strip()))
            .toList();
    assertEquals(List.of(), odd);
  }

  @Test
  void chineseSentencesAreChinese() {
    List<String> foreign =
        zh.keys().stream().filter(k -> !CHINESE.matcher(zh.of(k)).find()).toList();
    assertEquals(List.of(), foreign);
  }

  @Test
  void englishSentencesHaveNoChinese() {
    assertEquals(
        List.of(), en.keys().stream().filter(k -> CHINESE.matcher(en.of(k)).find()).toList());
  }

  @ParameterizedTest
  @EnumSource(Lang.class)
  void backticksComeInPairs(Lang lang) {
    Sentences all = Sentences.in(lang);
    List<String> odd =
        all.keys().stream()
            .filter(k -> all.of(k).chars().filter(c -> c == '`').count() % 2 == 1)
            .toList();
    assertEquals(List.of(), odd);
  }

  @ParameterizedTest
  @EnumSource(FindingCode.class)
  void everyFindingHasHeadlineNextStepAndRule(FindingCode code) {
    for (String kind : List.of("headline.", "next.", "rule."))
      assertTrue(en.keys().contains(kind + code.code()), kind + code.code());
  }

  @Test
  void headlinesNeverBlame() {
    Pattern blame =
        Pattern.compile("\\b(wrong|mistake|fail(ed|ure)?|bad|invalid|illegal)\\b|错误|失败");
    List<String> blaming =
        Stream.of(en, zh)
            .flatMap(s -> s.keys().stream().filter(k -> k.startsWith("headline.")).map(s::of))
            .filter(sentence -> blame.matcher(sentence).find())
            .toList();
    assertEquals(List.of(), blaming);
  }

  @Test
  void everyWordOfTheModelHasAName() {
    Stream<String> keys =
        Stream.of(
                Stream.of(Difficulty.values()).map(d -> "difficulty." + d),
                Stream.of(Tier.values()).map(t -> "tier." + t),
                Stream.of(State.values())
                    .map(s -> "state." + s.name().toLowerCase().replace('_', '-')),
                Stream.of(Thread.State.values())
                    .flatMap(s -> Stream.of("state." + s, "state." + s + ".for")),
                Stream.of("passed", "rejected", "uncompilable", "inconclusive")
                    .map(v -> "verdict." + v))
            .flatMap(s -> s);
    assertEquals(List.of(), keys.filter(k -> !en.keys().contains(k)).toList());
  }

  @Test
  void everyTroubleHasANextStep() {
    Set<String> troubles =
        en.keys().stream()
            .filter(k -> k.startsWith("trouble.") && !k.endsWith(".next"))
            .map(k -> k.replaceFirst("\\.one$", "")) // the same trouble, counted once
            .collect(Collectors.toSet());
    assertFalse(troubles.isEmpty());
    assertEquals(
        List.of(), troubles.stream().filter(k -> !en.keys().contains(k + ".next")).toList());
  }

  /** Keys are plain strings all over the program; a misspelt one would show itself to a learner. */
  @Test
  void whatTheProgramSaysHasASentence() throws IOException {
    List<String> unsaid = new ArrayList<>();
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList())
        SAID.matcher(Files.readString(file)).results().map(BundlesTest::key).forEach(unsaid::add);
    }
    assertTrue(unsaid.size() > 40, "the pattern no longer finds what is said");
    unsaid.removeIf(en.keys()::contains);
    assertEquals(List.of(), unsaid);
  }

  private static String key(MatchResult said) {
    if (said.group("trouble") != null) return "trouble." + said.group("trouble");
    return said.group("why") != null ? "why." + said.group("why") : said.group("say");
  }

  private static Set<String> places(String sentence) {
    return PLACE.matcher(sentence).results().map(MatchResult::group).collect(Collectors.toSet());
  }
}
