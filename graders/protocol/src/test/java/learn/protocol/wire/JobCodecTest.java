package learn.protocol.wire;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import learn.protocol.Job;
import org.junit.jupiter.api.Test;

final class JobCodecTest {
  private static final Job JOB =
      new Job(
          "nonce",
          Map.of("ch01_lazy.Lazy", new byte[] {1, 2, 3}, "ch01_lazy.Lazy$1", new byte[0]),
          Map.of("ch00_orientation.Hello", new byte[] {4}),
          Map.of("grade.ch01_lazy.LazyGrader", new byte[70_000]),
          List.of(
              new Job.Task("zero", List.of()),
              new Job.Task("one", List.of("zero"), new Job.Scheduling.Explored(false)),
              new Job.Task("two", List.of(), new Job.Scheduling.Explored(true)),
              new Job.Task("three", List.of(), new Job.Scheduling.Replayed("v1:4.1:4fe9"))),
          10,
          false);

  @Test
  void comesBackAsItWentAndLeavesTheStreamOpen() throws IOException {
    InputStream in = new ByteArrayInputStream(Arrays.copyOf(bytes(), bytes().length + 1));
    Job back = JobCodec.read(in);
    assertEquals(JOB.nonce(), back.nonce());
    assertSame(JOB.learner(), back.learner());
    assertSame(JOB.carried(), back.carried());
    assertSame(JOB.graders(), back.graders());
    assertEquals(JOB.checks(), back.checks());
    assertEquals(JOB.secondsPerCheck(), back.secondsPerCheck());
    assertEquals(JOB.watched(), back.watched());
    assertEquals(1, in.available());
  }

  private static void assertSame(Map<String, byte[]> expected, Map<String, byte[]> seen) {
    assertEquals(expected.keySet(), seen.keySet());
    expected.forEach((name, bytes) -> assertArrayEquals(bytes, seen.get(name)));
  }

  @Test
  void cutAnywhereItIsRefused() throws IOException {
    byte[] whole = bytes();
    for (int length = 0; length < whole.length; length += length < 300 ? 1 : 997) {
      byte[] cut = Arrays.copyOf(whole, length);
      assertThrows(IOException.class, () -> JobCodec.read(new ByteArrayInputStream(cut)));
    }
  }

  @Test
  void flippedBytesThrowNothingButIOException() throws IOException {
    long seed = new Random().nextLong();
    System.out.println("JobCodecTest seed " + seed);
    Random random = new Random(seed);
    byte[] whole = bytes();
    int refused = 0;
    for (int i = 0; i < 2_000; i++) {
      byte[] bytes = whole.clone();
      bytes[random.nextInt(250)] ^= (byte) (1 + random.nextInt(255));
      if (isRefused(bytes)) refused++;
    }
    assertTrue(refused > 100, refused + " refused, seed " + seed);
  }

  /** Any exception but this one is for JUnit to show. */
  private static boolean isRefused(byte[] bytes) {
    try {
      JobCodec.read(new ByteArrayInputStream(bytes));
      return false;
    } catch (IOException refused) {
      return true;
    }
  }

  private static byte[] bytes() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    JobCodec.write(out, JOB);
    return out.toByteArray();
  }
}
