package learn.cli.cache;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;

/**
 * What something was made of, e.g. a cache: the JDK's build and the jars, each by name and content.
 * Not a cryptographic hash: it guards against change, and it is taken on every check, where the
 * JDK's providers would cost more than reading the jars.
 */
public final class Fingerprint {
  private final CRC32 one = new CRC32();
  private final CRC32C other = new CRC32C();

  public Fingerprint() {}

  /**
   * 16 hexadecimal digits.
   *
   * @throws UncheckedIOException when a jar cannot be read
   */
  public static String of(String jdk, List<Path> jars) {
    Fingerprint print = new Fingerprint();
    print.add(jdk);
    jars.forEach(print::add);
    return print.hex();
  }

  /**
   * A file, by name and content.
   *
   * @throws UncheckedIOException when it cannot be read
   */
  public void add(Path file) {
    add(String.valueOf(file.getFileName()));
    add(content(file));
  }

  public void add(String text) {
    add(text.getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] content(Path jar) {
    try {
      return Files.readAllBytes(jar);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public void add(byte[] bytes) {
    one.update(bytes);
    other.update(bytes);
    one.update(0);
    other.update(0);
  }

  /** 16 hexadecimal digits. */
  public String hex() {
    String digits = Long.toHexString((other.getValue() << 32) | one.getValue());
    return "0".repeat(16 - digits.length()) + digits;
  }
}
