package learn.harness.child;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import learn.protocol.Finding;
import learn.protocol.Frame;
import learn.protocol.Outcome;
import learn.protocol.wire.Received;

/** What a run told, and what is asked of it. */
public record Told(Child.Heard heard) {
  public static Told of(Child.Heard heard) {
    return new Told(heard);
  }

  public Told isHeld(String... checks) {
    for (String check : checks.length == 0 ? new String[] {"answer"} : checks)
      assertInstanceOf(Outcome.Held.class, outcome(check), heard::toString);
    return ends();
  }

  /** The check is broken, first of all by this finding. */
  public Told isBrokenBy(String code) {
    return isBrokenBy("answer", code);
  }

  public Told isBrokenBy(String check, String code) {
    assertEquals(code, findings(check).getFirst().code().code(), heard::toString);
    return ends();
  }

  /** The submission as a whole is refused for it, and nothing ran. */
  public Told isRefusedBy(String code) {
    assertEquals(
        List.of(code),
        frames(Frame.Refused.class).map(f -> f.finding().code().code()).toList(),
        heard::toString);
    assertEquals(0, frames(Frame.Started.class).count(), heard::toString);
    return ends();
  }

  private Told ends() {
    assertInstanceOf(Received.Good.class, heard.end(), heard::toString);
    return this;
  }

  public Told within(long millis) {
    assertTrue(heard.millis() < millis, heard::toString);
    return this;
  }

  public Finding finding() {
    return findings("answer").getFirst();
  }

  public List<Finding> findings(String check) {
    return assertInstanceOf(Outcome.Broken.class, outcome(check), heard::toString).findings();
  }

  public Outcome outcome(String check) {
    return frames(Frame.Ended.class)
        .filter(f -> f.check().equals(check))
        .map(Frame.Ended::outcome)
        .findFirst()
        .orElseThrow(() -> new AssertionError(heard));
  }

  public <F extends Frame> Stream<F> frames(Class<F> type) {
    return heard.frames().stream().filter(type::isInstance).map(type::cast);
  }

  public Frame.Printed printed() {
    return frames(Frame.Printed.class).findFirst().orElseThrow(() -> new AssertionError(heard));
  }
}
