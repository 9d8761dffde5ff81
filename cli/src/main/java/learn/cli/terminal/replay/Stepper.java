package learn.cli.terminal.replay;

import java.util.List;

/** Goes through a schedule row by row, as keys ask for it. */
public record Stepper(ReplayScreen screen) {

  /** Shows lines and has keys. */
  public interface Window {
    /** Lines it has room for. */
    int height();

    void show(List<String> lines);

    /** The next character typed; negative when there are no more. */
    int key();
  }

  /** Returns when the learner quits. */
  public void run(Window window) {
    int row = 0;
    for (Move move = Move.STAY; move != Move.QUIT; move = Move.of(window.key())) {
      row = move.from(row, screen.rows(), screen.decisive());
      window.show(screen.lines(row, window.height()));
    }
  }
}
