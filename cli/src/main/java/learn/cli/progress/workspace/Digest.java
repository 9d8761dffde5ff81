package learn.cli.progress.workspace;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import learn.cli.domain.SourceFile;

/** SHA-256 over what matters. */
final class Digest {
  private static final int SHORT = 12;

  private Digest() {}

  static String of(byte[] content) {
    return HexFormat.of().formatHex(sha256().digest(content));
  }

  /**
   * Name of a submission: 12 hex digits over its files, whatever their order and whichever line
   * ends they have.
   */
  static String of(List<SourceFile> files) {
    MessageDigest sha = sha256();
    files.stream().sorted(Comparator.comparing(SourceFile::path)).forEach(f -> add(sha, f));
    return HexFormat.of().formatHex(sha.digest()).substring(0, SHORT);
  }

  private static void add(MessageDigest sha, SourceFile file) {
    byte[] text = file.text().replace("\r\n", "\n").getBytes(StandardCharsets.UTF_8);
    // Lengths keep the border between one file and the next.
    sha.update((file.path() + "\0" + text.length + "\0").getBytes(StandardCharsets.UTF_8));
    sha.update(text);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }
}
