package learn.harness.gate;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Every type and member that a class file names. Reading no more than the constant pool takes a few
 * microseconds; nearly all submissions need no closer look.
 */
record ConstantPool(List<String> types, List<Member> members) {

  /** A field or method as the class file names it; the owner is an internal name. */
  record Member(String owner, String name, String descriptor) {}

  static ConstantPool of(byte[] classFile) {
    try {
      return new Reader(new DataInputStream(new ByteArrayInputStream(classFile))).pool();
    } catch (IOException malformed) {
      throw new UncheckedIOException("a class file that ends inside its constant pool", malformed);
    }
  }

  /** One pass; references may point forward, so they are followed at the end. */
  private static final class Reader {
    private final DataInputStream in;
    private final String[] texts;
    private final int[] first;
    private final int[] second;
    private final List<Integer> typeEntries = new ArrayList<>();
    private final List<Integer> memberEntries = new ArrayList<>();

    Reader(DataInputStream in) throws IOException {
      this.in = in;
      in.skipNBytes(8); // magic, version
      int count = in.readUnsignedShort();
      texts = new String[count];
      first = new int[count];
      second = new int[count];
      for (int i = 1; i < count; i++) i += entry(i);
    }

    /** Reads one entry; returns how many further places it takes. */
    private int entry(int i) throws IOException {
      int tag = in.readUnsignedByte();
      switch (tag) {
        case 1 -> texts[i] = in.readUTF();
        case 7 -> {
          first[i] = in.readUnsignedShort();
          typeEntries.add(i);
        }
        case 9, 10, 11 -> {
          pair(i);
          memberEntries.add(i);
        }
        case 12 -> pair(i);
        case 8, 16, 19, 20 -> in.skipNBytes(2);
        case 15 -> in.skipNBytes(3);
        case 3, 4, 17, 18 -> in.skipNBytes(4);
        case 5, 6 -> {
          in.skipNBytes(8);
          return 1; // long and double take two places
        }
        default -> throw new IOException("constant " + tag);
      }
      return 0;
    }

    private void pair(int i) throws IOException {
      first[i] = in.readUnsignedShort();
      second[i] = in.readUnsignedShort();
    }

    ConstantPool pool() {
      return new ConstantPool(
          typeEntries.stream().map(i -> texts[first[i]]).toList(),
          memberEntries.stream().map(this::member).toList());
    }

    private Member member(int i) {
      int nameAndType = second[i];
      return new Member(
          texts[first[first[i]]], texts[first[nameAndType]], texts[second[nameAndType]]);
    }
  }
}
