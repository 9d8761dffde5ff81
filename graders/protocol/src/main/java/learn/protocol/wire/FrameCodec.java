package learn.protocol.wire;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutput;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.zip.CRC32;
import learn.protocol.Finding;
import learn.protocol.Frame;
import learn.protocol.Outcome;
import learn.protocol.wire.Received.Flaw;

/**
 * A {@link Frame} as bytes: magic, length and checksum of the body, body; the body begins with the
 * nonce. Whatever is not such a frame is garbage, and a stream with garbage in it has no verdict.
 */
public final class FrameCodec {
  static final int HEAD_BYTES = 12;
  static final int MAX_BYTES = 4 << 20;
  private static final int MAGIC = 0x4C_46_52_02; // "LFR", version 2

  private FrameCodec() {}

  /** Writes one frame in one piece and flushes. */
  public static void write(OutputStream to, String nonce, Frame frame) throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(body);
    Wire.text(out, nonce);
    body(out, frame);
    if (body.size() > MAX_BYTES) throw new IOException("a frame of " + body.size() + " bytes");
    to.write(whole(body.toByteArray()));
    to.flush();
  }

  private static byte[] whole(byte[] body) throws IOException {
    ByteArrayOutputStream whole = new ByteArrayOutputStream(HEAD_BYTES + body.length);
    DataOutputStream out = new DataOutputStream(whole);
    out.writeInt(MAGIC);
    out.writeInt(body.length);
    out.writeInt(checksum(body));
    out.write(body);
    return whole.toByteArray();
  }

  private static int checksum(byte[] body) {
    CRC32 crc = new CRC32();
    crc.update(body);
    return (int) crc.getValue();
  }

  /**
   * Reads the next frame. Never throws for what the stream holds: only {@link Received} says what
   * came.
   */
  public static Received read(InputStream from, String nonce) {
    try {
      byte[] head = from.readNBytes(HEAD_BYTES);
      if (head.length == 0) return new Received.End();
      return afterHead(from, head, nonce);
    } catch (IOException gone) {
      return new Received.Garbage(Flaw.CUT, "the pipe broke");
    }
  }

  private static Received afterHead(InputStream from, byte[] head, String nonce)
      throws IOException {
    if (head.length < HEAD_BYTES) return cutOrForeign(head);
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(head));
    if (in.readInt() != MAGIC) return foreign("no frame begins here");
    int length = in.readInt();
    if (length < 0 || length > MAX_BYTES) return foreign("length " + length);
    byte[] body = from.readNBytes(length);
    if (body.length < length) return new Received.Garbage(Flaw.CUT, "cut in a body");
    return in.readInt() == checksum(body) ? frame(body, nonce) : foreign("checksum");
  }

  /** Too short for a head: the beginning of one, or a stranger's few bytes. */
  private static Received cutOrForeign(byte[] bytes) {
    for (int i = 0; i < Math.min(bytes.length, 4); i++)
      if (bytes[i] != (byte) (MAGIC >>> (24 - 8 * i))) return foreign("no frame begins here");
    return new Received.Garbage(Flaw.CUT, "cut in a head");
  }

  private static Received foreign(String detail) {
    return new Received.Garbage(Flaw.FOREIGN, detail);
  }

  private static Received frame(byte[] bytes, String nonce) {
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
    try {
      if (!Wire.text(in).equals(nonce)) return foreign("wrong nonce");
      Frame frame = body(in);
      return in.available() == 0 ? new Received.Good(frame) : foreign("bytes left over");
    } catch (IOException | IllegalArgumentException malformed) {
      return foreign("malformed");
    }
  }

  private static void body(DataOutput out, Frame frame) throws IOException {
    switch (frame) {
      case Frame.Ready() -> out.writeByte('R');
      case Frame.Started(String check) -> named(out, 'S', check);
      case Frame.Printed(String check, String text, long lost) -> {
        named(out, 'P', check);
        Wire.text(out, text);
        out.writeLong(lost);
      }
      case Frame.Ended(String check, Outcome outcome, long millis) -> {
        named(out, 'E', check);
        FindingCodec.outcome(out, outcome);
        out.writeLong(millis);
      }
      case Frame.Refused(Finding finding) -> {
        out.writeByte('X');
        FindingCodec.finding(out, finding);
      }
      case Frame.GivingUp(String check) -> named(out, 'G', check);
      case Frame.Faulty(String check, String detail) -> {
        named(out, 'F', check);
        Wire.text(out, detail);
      }
      case Frame.Finished() -> out.writeByte('.');
    }
  }

  private static void named(DataOutput out, char tag, String check) throws IOException {
    out.writeByte(tag);
    Wire.text(out, check);
  }

  private static Frame body(DataInputStream in) throws IOException {
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
