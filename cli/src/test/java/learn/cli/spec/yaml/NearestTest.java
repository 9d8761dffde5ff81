package learn.cli.spec.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestTest {
  @ParameterizedTest
  @CsvSource({
    "a,a,0",
    "ab,ba,1",
    "abc,ac,1",
    "ac,abc,1",
    "kitten,sitting,3",
    "'',abc,3",
    "ca,abc,3"
  })
  void distance(String a, String b, int slips) {
    assertEquals(slips, Nearest.distance(a, b));
    assertEquals(slips, Nearest.distance(b, a));
  }

  @Test
  void theNearestOfSeveral() {
    assertEquals(" (did you mean \"tier\"?)", Nearest.hint("tire", List.of("title", "tier")));
    assertEquals("", Nearest.hint("colour", List.of("title", "tier")));
    assertEquals("", Nearest.hint("x".repeat(41), List.of("x".repeat(41))));
  }

  @Test
  void quotesAreHarmless() {
    assertEquals("\"a?[31m\"", Nearest.quoted("a\u001b[31m"));
    assertEquals("\"" + "y".repeat(39) + "…\"", Nearest.quoted("y".repeat(500)));
  }
}
