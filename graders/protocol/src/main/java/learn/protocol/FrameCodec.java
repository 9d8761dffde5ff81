package learn.protocol;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInput;
import java.io.DataInputStream;
import java.io.DataOutput;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * A {@link Frame} as bytes: magic, length, body; the body begins with the nonce. Whatever is not
 * such a frame is garbage, and a stream with garbage in it has no verdict.
 */
public final class FrameCodec {
  private static final int MAGIC = 0x4C_46_52_01; // "LFR", version 1
  private static final int MAX_BYTES = 4 << 20;

  private FrameCodec() {}

  /** What a reader found where a frame should begin. */
  public sealed interface Received {
    record Good(Frame frame) implements Received {}

    /** Something that is not a frame of this job; nothing after it is believed. */
    record Garbage(String detail) implements Received {}

    /** The stream ended between two frames. */
    record End() implements Received {}
  }

  /** Writes one frame in one piece and flushes. */
  public static void write(OutputStream to, String nonce, Frame frame) throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(body);
    Wire.text(out, nonce);
    body(out, frame);
    if (body.size() > MAX_BYTES) throw new IOException("a frame of " + body.size() + " bytes");
    ByteArrayOutputStream whole = new ByteArrayOutputStream(body.size() + 8);
    DataOutputStream head = new DataOutputStream(whole);
    head.writeInt(MAGIC);
    head.writeInt(body.size());
    body.writeTo(whole);
    whole.writeTo(to);
    to.flush();
  }

  /**
   * Reads the next frame. Never throws for what the stream holds: only {@link Received} says what
   * came.
   */
  public static Received read(InputStream from, String nonce) {
    try {
      byte[] head = from.readNBytes(8);
      if (head.length == 0) return new Received.End();
      if (head.length < 8) return new Received.Garbage("cut in a head");
      DataInputStream in = new DataInputStream(new ByteArrayInputStream(head));
      if (in.readInt() != MAGIC) return new Received.Garbage("no frame begins here");
      int length = in.readInt();
      if (length < 0 || length > MAX_BYTES) return new Received.Garbage("length " + length);
      byte[] body = from.readNBytes(length);
      return body.length < length ? new Received.Garbage("cut in a body") : frame(body, nonce);
    } catch (IOException gone) {
      return new Received.Garbage("the pipe broke");
    }
  }

  private static Received frame(byte[] bytes, String nonce) {
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
    try {
      if (!Wire.text(in).equals(nonce)) return new Received.Garbage("wrong nonce");
      Frame frame = body(in);
      return in.available() == 0
          ? new Received.Good(frame)
          : new Received.Garbage("bytes left over");
    } catch (IOException | IllegalArgumentException malformed) {
      return new Received.Garbage("malformed");
    }
  }

  private static void body(DataOutput out, Frame frame) throws IOException {
    switch (frame) {
      case Frame.Ready() -> out.writeByte('R');
      case Frame.Started(String check) -> {
        out.writeByte('S');
        Wire.text(out, check);
      }
      case Frame.Printed(String check, String text, long lost) -> {
        out.writeByte('P');
        Wire.text(out, check);
        Wire.text(out, text);
        out.writeLong(lost);
      }
      case Frame.Ended(String check, Outcome outcome, long millis) -> {
        out.writeByte('E');
        Wire.text(out, check);
        FindingCodec.outcome(out, outcome);
        out.writeLong(millis);
      }
      case Frame.Refused(Finding finding) -> {
        out.writeByte('X');
        FindingCodec.finding(out, finding);
      }
      case Frame.GivingUp(String check) -> {
        out.writeByte('G');
        Wire.text(out, check);
      }
      case Frame.Faulty(String check, String detail) -> {
        out.writeByte('F');
        Wire.text(out, check);
        Wire.text(out, detail);
      }
      case Frame.Finished() -> out.writeByte('.');
    }
  }

  private static Frame body(DataInput in) throws IOException {
    int tag = in.readByte();
    return switch (tag) {
      case 'R' -> new Frame.Ready();
      case 'S' -> new Frame.Started(Wire.text(in));
      case 'P' -> new Frame.Printed(Wire.text(in), Wire.text(in), in.readLong());
      case 'E' -> new Frame.Ended(Wire.text(in), FindingCodec.outcome(in), in.readLong());
      case 'X' -> new Frame.Refused(FindingCodec.finding(in));
      case 'G' -> new Frame.GivingUp(Wire.text(in));
      case 'F' -> new Frame.Faulty(Wire.text(in), Wire.text(in));
      case '.' -> new Frame.Finished();
      default -> throw new IOException("frame " + tag);
    };
  }
}
