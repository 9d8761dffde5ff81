package learn.cli.terminal.watch;

import java.util.List;
import learn.cli.domain.course.Exercise;
import learn.cli.domain.view.AllRow;
import learn.cli.domain.view.BriefView;
import learn.cli.domain.view.HintView;
import learn.cli.domain.view.ListView;
import learn.cli.domain.view.SolutionView;
import learn.cli.text.Trouble;

/** What fills the middle of the screen. */
public sealed interface Panel {
  /** The verdict of the last attempt; before the first one, what to do. */
  record Verdict() implements Panel {}

  record Brief(BriefView view) implements Panel {}

  record Hint(HintView view) implements Panel {}

  record Solution(SolutionView view) implements Panel {}

  /**
   * Choosing an exercise.
   *
   * @param typed narrows the list down
   * @param at index of the marked one among those that are left
   */
  record Picking(ListView list, String typed, int at) implements Panel {
    List<ListView.Row> rows() {
      return list.parts().stream()
          .flatMap(part -> part.rows().stream())
          .filter(row -> matches(row.exercise()))
          .toList();
    }

    private boolean matches(Exercise exercise) {
      String text = exercise.id() + " " + exercise.title().en() + " " + exercise.title().zh();
      return text.toLowerCase(java.util.Locale.ROOT)
          .contains(typed.toLowerCase(java.util.Locale.ROOT));
    }

    Picking moved(int by) {
      return new Picking(list, typed, Math.clamp(at + by, 0, Math.max(0, rows().size() - 1)));
    }

    Picking typed(String text) {
      return new Picking(list, text, 0);
    }
  }

  /**
   * {@code check all}, so far.
   *
   * @param of how many there are
   */
  record All(List<AllRow> done, int of) implements Panel {
    public All {
      done = List.copyOf(done);
    }
  }

  /** Whether the starter shall really be put back. */
  record AskReset() implements Panel {}

  record Help() implements Panel {}

  /**
   * One sentence of the bundle.
   *
   * @param facts fill its placeholders
   */
  record Note(String key, List<String> facts) implements Panel {
    public Note {
      facts = List.copyOf(facts);
    }
  }

  record InTheWay(Trouble trouble) implements Panel {}
}
