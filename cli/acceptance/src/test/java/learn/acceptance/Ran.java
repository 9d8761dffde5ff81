package learn.acceptance;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.List;

/** How one run of the program ended. */
record Ran(List<String> args, int exit, String out, String err, long millis) {

  JsonObject json() {
    return JsonParser.parseString(out).getAsJsonObject();
  }

  String all() {
    return "$ learn " + String.join(" ", args) + "\n" + out + err + "[exit " + exit + "]";
  }
}
