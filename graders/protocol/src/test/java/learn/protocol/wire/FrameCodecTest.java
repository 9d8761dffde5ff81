package learn.protocol.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import learn.protocol.Evidence;
import learn.protocol.Frame;
import learn.protocol.Outcome;
import learn.protocol.schedule.Coverage;
import learn.protocol.wire.Received.Flaw;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class FrameCodecTest {
  private static final String NONCE = "0f1e2d3c";

  static Stream<Frame> frames() {
    return Samples.frames();
  }

  @ParameterizedTest
  @MethodSource("frames")
  void everyShapeComesBackAsItWent(Frame frame) throws IOException {
    InputStream in = new ByteArrayInputStream(bytes(frame));
    assertEquals(new Received.Good(frame), FrameCodec.read(in, NONCE));
    assertInstanceOf(Received.End.class, FrameCodec.read(in, NONCE));
  }

  @Test
  void theSamplesHaveEveryShape() {
    assertEquals(Set.of(Frame.class.getPermittedSubclasses()), classes(Samples.frames()));
    assertEquals(Set.of(Outcome.class.getPermittedSubclasses()), classes(Samples.outcomes()));
    assertEquals(Set.of(permitted(Evidence.class)), classes(Samples.EVIDENCE.stream()));
    assertEquals(Set.of(permitted(Outcome.Because.class)), classes(Samples.BECAUSE.stream()));
    assertEquals(Set.of(permitted(Coverage.class)), classes(Samples.COVERAGE.stream()));
  }

  private static Class<?>[] permitted(Class<?> sealed) {
    return sealed.getPermittedSubclasses();
  }

  private static Set<Class<?>> classes(Stream<?> objects) {
    return objects.map(Object::getClass).collect(Collectors.toSet());
  }

  @ParameterizedTest
  @MethodSource("frames")
  void cutAnywhereItIsCutAndNotAFrame(Frame frame) throws IOException {
    byte[] whole = bytes(frame);
    for (int length = 1; length < whole.length; length += whole.length > 4_096 ? 997 : 1) {
      Received received = read(Arrays.copyOf(whole, length));
      assertEquals(Flaw.CUT, assertInstanceOf(Received.Garbage.class, received).flaw());
    }
  }

  @Test
  void aFrameOfAnotherAttemptIsForeign() throws IOException {
    Received received = FrameCodec.read(new ByteArrayInputStream(bytes(new Frame.Finished())), "x");
    assertEquals(new Received.Garbage(Flaw.FOREIGN, "wrong nonce"), received);
  }

  @Test
  void whatALearnerPrintsIsForeign() {
    for (String text : new String[] {"L", "LF\n", "Finished", "Ended answer Held 0\nFinished\n"}) {
      Received received = read(text.getBytes(StandardCharsets.UTF_8));
      boolean begins = "LFR".startsWith(text);
      Flaw flaw = begins ? Flaw.CUT : Flaw.FOREIGN;
      assertEquals(flaw, assertInstanceOf(Received.Garbage.class, received).flaw(), text);
    }
  }

  @Test
  void aFlippedBitIsNeverAFrame() throws IOException {
    long seed = new Random().nextLong();
    System.out.println("FrameCodecTest seed " + seed);
    Random random = new Random(seed);
    for (Frame frame : Samples.frames().toList())
      for (int i = 0; i < 200; i++) {
        byte[] bytes = bytes(frame);
        bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
        assertInstanceOf(Received.Garbage.class, read(bytes), () -> "seed " + seed);
      }
  }

  @Test
  void noiseIsNeverAFrame() {
    long seed = new Random().nextLong();
    System.out.println("FrameCodecTest seed " + seed);
    Random random = new Random(seed);
    for (int i = 0; i < 20_000; i++) {
      byte[] noise = new byte[1 + random.nextInt(64)];
      random.nextBytes(noise);
      // Half of them with a good magic, so that what comes behind it is reached.
      byte[] magic = {'L', 'F', 'R', 2};
      if (random.nextBoolean()) System.arraycopy(magic, 0, noise, 0, Math.min(4, noise.length));
      assertInstanceOf(Received.Garbage.class, read(noise), () -> "seed " + seed);
    }
  }

  @Test
  void aHugeLengthAsksForNoMemory() {
    byte[] head = {'L', 'F', 'R', 2, 0x7f, (byte) 0xff, (byte) 0xff, (byte) 0xff, 0, 0, 0, 0};
    assertInstanceOf(Received.Garbage.class, read(head));
  }

  @Test
  void aFrameTooLargeIsNotWritten() {
    Frame large = new Frame.Faulty("zero", "x".repeat(FrameCodec.MAX_BYTES));
    assertThrows(IOException.class, () -> bytes(large));
  }

  private static Received read(byte[] bytes) {
    return FrameCodec.read(new ByteArrayInputStream(bytes), NONCE);
  }

  private static byte[] bytes(Frame frame) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    FrameCodec.write(out, NONCE, frame);
    return out.toByteArray();
  }
}
