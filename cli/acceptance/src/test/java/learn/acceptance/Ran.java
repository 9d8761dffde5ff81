package learn.acceptance;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.List;
import java.util.regex.Pattern;

/** How one run of the program ended. */
record Ran(List<String> args, int exit, String out, String err, long millis) {
  private static final Pattern TRACE = Pattern.compile("(?m)^\\s+at [\\w.$/]+\\(");

  JsonObject json() {
    return JsonParser.parseString(out).getAsJsonObject();
  }

  /** A stack trace, or the name of a thrown thing where nobody's code threw it. */
  boolean showsATrace() {
    return TRACE.matcher(out + err).find() || err.contains("Exception");
  }

  String all() {
    return "$ learn " + String.join(" ", args) + "\n" + out + err + "[exit " + exit + "]";
  }
}
