package learn.cli.domain.view;

import java.util.List;

/** Answer of {@code learn doctor}. */
public record DoctorView(List<Line> lines) {
  public DoctorView {
    lines = List.copyOf(lines);
  }

  /**
   * @param what key of the sentence, e.g. {@code doctor.jdk}; facts fill it
   */
  public record Line(boolean ok, String what, List<String> facts) {
    public Line {
      facts = List.copyOf(facts);
    }
  }
}
