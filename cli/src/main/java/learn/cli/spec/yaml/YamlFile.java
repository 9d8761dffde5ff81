package learn.cli.spec.yaml;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** One file, read as far as it goes. */
public final class YamlFile {
  static final int MAX_BYTES = 256 * 1024;

  private YamlFile() {}

  /**
   * @param root empty when the file has no tree to look at; then there is a complaint
   */
  public record Read(Optional<Node> root, Complaints complaints) {}

  /**
   * @param shown the path as the reader knows it
   */
  public static Read read(Path file, String shown) {
    if (!Files.isRegularFile(file))
      return refused(shown, Complaint.UNREADABLE, "there is no such file");
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(MAX_BYTES + 1);
      return bytes.length > MAX_BYTES ? tooBig(shown, Files.size(file)) : decode(bytes, shown);
    } catch (IOException e) {
      return refused(shown, Complaint.UNREADABLE, "this file cannot be read: check who may");
    }
  }

  private static Read tooBig(String shown, long size) {
    String message = "this file has %d bytes; a spec has at most %d".formatted(size, MAX_BYTES);
    return refused(shown, Complaint.TOO_BIG, message);
  }

  private static Read refused(String shown, Complaint what, String message) {
    Complaints complaints = new Complaints(shown, "");
    complaints.add(Spot.FILE, what, message);
    return new Read(Optional.empty(), complaints);
  }

  private static Read decode(byte[] bytes, String shown) {
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    CharBuffer out = CharBuffer.allocate(bytes.length);
    boolean whole = decoder.decode(ByteBuffer.wrap(bytes), out, true).isUnderflow();
    String text = withoutMark(out.flip().toString());
    Complaints complaints = new Complaints(shown, text);
    if (whole) return new Read(YamlTree.of(text, complaints), complaints);
    complaints.add(
        end(complaints.lines()),
        Complaint.NOT_UTF8,
        "this byte is not UTF-8: save the file as UTF-8");
    return new Read(Optional.empty(), complaints);
  }

  private static String withoutMark(String text) {
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  private static Spot end(List<String> lines) {
    return new Spot(lines.size(), lines.getLast().length() + 1, 0);
  }
}
