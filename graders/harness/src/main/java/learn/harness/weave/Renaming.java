package learn.harness.weave;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * Class files that name a type name another in its place, nested types included: what is sealed can
 * have no model below it. Only texts of the constant pool change; everything else refers to them.
 */
final class Renaming {
  private static final int TEXT = 1;
  private static final int HEAD = 8; // magic, version

  private final Map<String, String> names;

  /**
   * @param names internal name to internal name
   */
  Renaming(Map<String, String> names) {
    this.names = Map.copyOf(names);
  }

  /** The same bytes where nothing is to be renamed. */
  byte[] apply(byte[] classFile) {
    // Nearly always: modified UTF-8 keeps these names as they are.
    String all = new String(classFile, StandardCharsets.ISO_8859_1);
    if (names.keySet().stream().noneMatch(all::contains)) return classFile;
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(classFile))) {
      ByteArrayOutputStream renamed = new ByteArrayOutputStream(classFile.length);
      copy(in, new DataOutputStream(renamed));
      return renamed.toByteArray();
    } catch (IOException malformed) {
      throw new UncheckedIOException("a class file that ends inside its constant pool", malformed);
    }
  }

  private void copy(DataInputStream in, DataOutputStream out) throws IOException {
    out.write(in.readNBytes(HEAD));
    int count = in.readUnsignedShort();
    out.writeShort(count);
    for (int i = 1; i < count; i++) i += entry(in, out);
    in.transferTo(out);
  }

  /** Copies one entry; returns how many further places it takes. */
  private int entry(DataInputStream in, DataOutputStream out) throws IOException {
    int tag = in.readUnsignedByte();
    out.writeByte(tag);
    if (tag == TEXT) out.writeUTF(renamed(in.readUTF()));
    else out.write(in.readNBytes(size(tag)));
    return tag == 5 || tag == 6 ? 1 : 0; // long and double
  }

  private static int size(int tag) throws IOException {
    return switch (tag) {
      case 7, 8, 16, 19, 20 -> 2;
      case 15 -> 3;
      case 3, 4, 9, 10, 11, 12, 17, 18 -> 4;
      case 5, 6 -> 8;
      default -> throw new IOException("constant " + tag);
    };
  }

  /** Whole names only: a longer one that begins alike is another type's. */
  private String renamed(String text) {
    String renamed = text;
    for (Map.Entry<String, String> name : names.entrySet())
      renamed = renamed.replaceAll(name.getKey() + "(?![\\w/])", name.getValue());
    return renamed;
  }
}
