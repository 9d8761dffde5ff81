package learn.cli.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import learn.cli.domain.SourceFile;
import learn.protocol.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeclarationsTest {
  private static final SourceTrees TREES =
      SourceTrees.of(
          List.of(
              new SourceFile(
                  "ch/Flag.java",
                  """
                  package ch;
                  /** set(), Flag.set: not here */
                  @Deprecated
                  public final class Flag {
                    private int first, second;
                    Flag() { set(); }
                    void set() {}
                    void set(int again) {}
                    @Deprecated
                    <T>
                    void
                    late() {}
                    static class Slot {
                      Object owner;
                    }
                  }
                  """),
              new SourceFile(
                  "ch/Others.java",
                  """
                  package ch;
                  record Pair(
                      int left,
                      int right) {
                    Pair { }
                  }
                  enum State {
                    ON,
                    OFF { void f() {} }
                  }
                  interface Slot { void owner(); }
                  """)));

  @ParameterizedTest
  @CsvSource({
    "Flag, ch/Flag.java, 4",
    "Flag.set, ch/Flag.java, 7",
    "Flag.first, ch/Flag.java, 5",
    "Flag.second, ch/Flag.java, 5",
    "Flag.new, ch/Flag.java, 6",
    "Flag.late, ch/Flag.java, 12",
    "Flag.drop, ch/Flag.java, 4",
    "Flag.Slot, ch/Flag.java, 13",
    "Flag.Slot.owner, ch/Flag.java, 14",
    "Slot.owner, ch/Others.java, 11",
    "Pair.right, ch/Others.java, 4",
    "Pair.new, ch/Others.java, 5",
    "State.OFF, ch/Others.java, 9",
    "State.new, ch/Others.java, 7"
  })
  void findsTheLineOfTheName(String about, String file, int line) {
    assertEquals(Optional.of(new Place(file, line, "declared")), Declarations.find(TREES, about));
  }

  @ParameterizedTest
  @CsvSource({"Nowhere", "Nowhere.set", "set", "'.'", "''", "Flag.Slot.owner.deep"})
  void whatIsNotThereIsNotFound(String about) {
    assertEquals(Optional.empty(), Declarations.find(TREES, about));
  }

  @Test
  void aFileThatCannotBeParsedHidesOnlyItself() {
    var trees =
        SourceTrees.of(
            List.of(
                new SourceFile("ch/Odd.java", "class Odd { int = }"),
                new SourceFile("ch/Even.java", "class Even { }")));
    assertEquals(Optional.empty(), Declarations.find(trees, "Odd"));
    assertEquals(
        Optional.of(new Place("ch/Even.java", 1, "declared")), Declarations.find(trees, "Even.x"));
  }
}
