package learn.protocol.wire;

import java.io.DataInputStream;
import java.io.DataOutput;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Lengths before contents, for texts, lists and class files. Reads from memory only. */
final class Wire {
  private Wire() {}

  interface Writer<T> {
    void write(T value) throws IOException;
  }

  interface Reader<T> {
    T read() throws IOException;
  }

  static void text(DataOutput out, String text) throws IOException {
    bytes(out, text.getBytes(StandardCharsets.UTF_8));
  }

  static String text(DataInputStream in) throws IOException {
    return new String(bytes(in), StandardCharsets.UTF_8);
  }

  static void bytes(DataOutput out, byte[] bytes) throws IOException {
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  static byte[] bytes(DataInputStream in) throws IOException {
    int length = length(in);
    // Never trusts a length with memory before the bytes are there.
    if (length > in.available()) throw new EOFException("length " + length);
    return in.readNBytes(length);
  }

  static <T> void list(DataOutput out, List<T> list, Writer<T> writer) throws IOException {
    out.writeInt(list.size());
    for (T element : list) writer.write(element);
  }

  static <T> List<T> list(DataInputStream in, Reader<T> reader) throws IOException {
    int size = length(in);
    List<T> list = new ArrayList<>(Math.min(size, 1_024));
    for (int i = 0; i < size; i++) list.add(reader.read());
    return list;
  }

  static void files(DataOutput out, Map<String, byte[]> files) throws IOException {
    out.writeInt(files.size());
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      text(out, file.getKey());
      bytes(out, file.getValue());
    }
  }

  static Map<String, byte[]> files(DataInputStream in) throws IOException {
    int size = length(in);
    Map<String, byte[]> files = new LinkedHashMap<>();
    for (int i = 0; i < size; i++) files.put(text(in), bytes(in));
    return files;
  }

  private static int length(DataInputStream in) throws IOException {
    int length = in.readInt();
    if (length < 0 || length > JobCodec.MAX_BYTES) throw new IOException("length " + length);
    return length;
  }
}
