package learn.protocol;

import java.util.List;

/**
 * Which sentence of the exercise's spec ({@code checks[].says}) tells this finding best, and what
 * to fill in. An empty key leaves the choice to the finding's code.
 */
public record Says(String key, List<String> params) {
  public static final Says NOTHING = new Says("", List.of());

  public Says {
    params = List.copyOf(params);
  }
}
