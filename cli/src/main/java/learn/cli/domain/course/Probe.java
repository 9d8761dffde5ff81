package learn.cli.domain.course;

import java.util.Optional;

/**
 * A small source compiled against the submission.
 *
 * @param unit file name, e.g. {@code Probe.java}
 * @param failsAt the line and javac diagnostic key that must appear; empty when the probe must
 *     compile
 */
public record Probe(String unit, String source, Optional<FailsAt> failsAt) {
  public record FailsAt(int line, String key) {}
}
