package learn.harness.look;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What another JDK does not have is missing by itself. */
final class AskedTest {
  @Test
  void whatIsThereAnswers() throws ReflectiveOperationException {
    Asked size = Asked.of("java.util.Collection", "size");
    assertTrue(size.isThere());
    assertEquals(2, size.ask(List.of("a", "b")));
  }

  @Test
  void whatIsNotThereSaysSo() {
    for (Asked missing :
        List.of(Asked.of("java.util.Nothing", "size"), Asked.of("java.util.Collection", "nothing")))
      assertThrows(NoSuchMethodException.class, () -> missing.ask(List.of()));
  }

  /** The tests' own JVM opens none of it: as on a JDK whose inside is another. */
  @Test
  void withoutTheJdksInsideNothingIsFoundOutAndNothingThrown() {
    assertFalse(Parts.OF.isThere());
    assertTrue(Inside.open().isEmpty());
  }
}
