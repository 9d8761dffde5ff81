package learn.cli.terminal.json;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;

/** One JSON object on one line. */
final class Json {
  static final int SCHEMA = 1;

  /** Writes the members of an object. */
  @FunctionalInterface
  interface Members {
    void to(JsonWriter json) throws IOException;
  }

  /** Writes one element of an array. */
  @FunctionalInterface
  interface Element<T> {
    void to(JsonWriter json, T element) throws IOException;
  }

  private Json() {}

  static String line(Members members) {
    StringWriter line = new StringWriter();
    try (JsonWriter json = new JsonWriter(line)) {
      json.setHtmlSafe(false);
      json.beginObject().name("schema").value(SCHEMA);
      members.to(json);
      json.endObject();
    } catch (IOException impossible) {
      throw new UncheckedIOException("writing to memory", impossible);
    }
    return line.toString();
  }

  static void object(JsonWriter json, Members members) throws IOException {
    json.beginObject();
    members.to(json);
    json.endObject();
  }

  static <T> void array(JsonWriter json, String name, List<T> elements, Element<T> element)
      throws IOException {
    json.name(name).beginArray();
    for (T one : elements) element.to(json, one);
    json.endArray();
  }
}
