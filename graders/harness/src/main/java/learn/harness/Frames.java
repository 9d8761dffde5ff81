package learn.harness;

import java.io.IOException;
import java.io.OutputStream;
import learn.protocol.ExitStatus;
import learn.protocol.Frame;
import learn.protocol.wire.FrameCodec;

/** The way up: the process's real standard output, which nobody else in this JVM holds. */
final class Frames {
  private final OutputStream out;
  private final String nonce;

  Frames(OutputStream out, String nonce) {
    this.out = out;
    this.nonce = nonce;
  }

  synchronized void send(Frame frame) {
    try {
      FrameCodec.write(out, nonce, frame);
    } catch (IOException parentIsGone) {
      // Nobody listens any more, so nothing this process does can matter.
      Ending.now(ExitStatus.PARENT_GONE);
    }
  }
}
