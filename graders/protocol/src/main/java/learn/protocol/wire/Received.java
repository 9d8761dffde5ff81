package learn.protocol.wire;

import learn.protocol.Frame;

/** What a reader found where a frame should begin. */
public sealed interface Received {
  record Good(Frame frame) implements Received {}

  /** Something that is not a whole frame of this job; nothing after it is believed. */
  record Garbage(Flaw flaw, String detail) implements Received {}

  /** The stream ended between two frames. */
  record End() implements Received {}

  /** Whose doing garbage is: a writer that died in mid-frame, or somebody else's bytes. */
  enum Flaw {
    CUT,
    FOREIGN
  }
}
