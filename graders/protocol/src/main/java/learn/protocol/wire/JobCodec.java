package learn.protocol.wire;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutput;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import learn.protocol.Job;

/** A {@link Job} as bytes: magic, version, length, body. */
public final class JobCodec {
  static final int MAX_BYTES = 64 << 20;
  private static final int MAGIC = 0x4C_4A_4F_02; // "LJO", version 2

  private JobCodec() {}

  /** Writes and flushes; the stream stays open. */
  public static void write(OutputStream to, Job job) throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream(1 << 16);
    body(new DataOutputStream(body), job);
    if (body.size() > MAX_BYTES) throw new IOException("a job of " + body.size() + " bytes");
    DataOutputStream out = new DataOutputStream(to);
    out.writeInt(MAGIC);
    out.writeInt(body.size());
    body.writeTo(out);
    out.flush();
  }

  /**
   * Reads one job and not a byte more.
   *
   * @throws IOException when the stream ends early or holds something else
   */
  public static Job read(InputStream from) throws IOException {
    DataInputStream in = new DataInputStream(from);
    if (in.readInt() != MAGIC) throw new IOException("not a job");
    int length = in.readInt();
    if (length < 0 || length > MAX_BYTES) throw new IOException("a job of " + length + " bytes");
    byte[] body = in.readNBytes(length);
    if (body.length < length) throw new EOFException("a job cut short");
    return whole(body);
  }

  private static Job whole(byte[] body) throws IOException {
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(body));
    Job job = body(in);
    if (in.available() > 0) throw new IOException("bytes left over behind a job");
    return job;
  }

  private static void body(DataOutput out, Job job) throws IOException {
    Wire.text(out, job.nonce());
    Wire.files(out, job.learner());
    Wire.files(out, job.carried());
    Wire.files(out, job.graders());
    Wire.list(out, job.checks(), task -> task(out, task));
    out.writeInt(job.secondsPerCheck());
    out.writeBoolean(job.watched());
  }

  private static Job body(DataInputStream in) throws IOException {
    return new Job(
        Wire.text(in),
        Wire.files(in),
        Wire.files(in),
        Wire.files(in),
        Wire.list(in, () -> task(in)),
        in.readInt(),
        in.readBoolean());
  }

  private static void task(DataOutput out, Job.Task task) throws IOException {
    Wire.text(out, task.check());
    Wire.list(out, task.needs(), need -> Wire.text(out, need));
    scheduling(out, task.scheduling());
  }

  private static void scheduling(DataOutput out, Job.Scheduling scheduling) throws IOException {
    switch (scheduling) {
      case Job.Scheduling.Real() -> out.writeByte('r');
      case Job.Scheduling.Explored(boolean required) -> out.writeByte(required ? 'E' : 'e');
      case Job.Scheduling.Replayed(String token) -> {
        out.writeByte('t');
        Wire.text(out, token);
      }
    }
  }

  private static Job.Task task(DataInputStream in) throws IOException {
    String check = Wire.text(in);
    List<String> needs = Wire.list(in, () -> Wire.text(in));
    return new Job.Task(check, needs, scheduling(in));
  }

  private static Job.Scheduling scheduling(DataInputStream in) throws IOException {
    int tag = in.readByte();
    return switch (tag) {
      case 'r' -> new Job.Scheduling.Real();
      case 'e', 'E' -> new Job.Scheduling.Explored(tag == 'E');
      case 't' -> new Job.Scheduling.Replayed(Wire.text(in));
      default -> throw new IOException("scheduling " + tag);
    };
  }
}
