package learn.cli.domain.view;

import java.util.List;
import learn.cli.domain.course.Exercise;
import learn.cli.domain.course.Part;

/** Answer of {@code learn list}. A part without rows is not shipped yet. */
public record ListView(List<PartRows> parts) {
  public ListView {
    parts = List.copyOf(parts);
  }

  public record PartRows(Part part, List<Row> rows) {
    public PartRows {
      rows = List.copyOf(rows);
    }
  }

  /**
   * @param current the exercise that {@code check} and {@code hint} without an ID mean
   */
  public record Row(Exercise exercise, State state, boolean current) {}
}
