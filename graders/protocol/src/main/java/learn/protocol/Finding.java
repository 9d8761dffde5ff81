package learn.protocol;

import java.util.List;

/** One coded fault with its evidence. Any finding breaks the check in which it appears. */
public record Finding(FindingCode code, Says says, List<Place> at, Evidence evidence) {
  public Finding {
    at = List.copyOf(at);
  }

  public static Finding of(FindingCode code, List<Place> at, Evidence evidence) {
    return new Finding(code, Says.NOTHING, at, evidence);
  }

  /** The same finding at these places. */
  public Finding at(List<Place> places) {
    return new Finding(code, says, places, evidence);
  }
}
