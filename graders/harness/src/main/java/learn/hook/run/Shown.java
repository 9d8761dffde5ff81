package learn.hook.run;

import org.jspecify.annotations.Nullable;

/** Values as a report shows them, without calling anything of the learner's. */
final class Shown {
  private static final int MOST_CHARS = 40;

  private Shown() {}

  static String type(Object object) {
    Class<?> type = object instanceof Class<?> itself ? itself : object.getClass();
    String name = type.getSimpleName().replace("Model", "");
    return name.isEmpty() ? "object" : name;
  }

  static String value(@Nullable Object value) {
    return switch (value) {
      case null -> "null";
      case String text when text.length() > MOST_CHARS -> "\"" + text.substring(0, MOST_CHARS) + "…\"";
      case String text -> "\"" + text + "\"";
      case Boolean plain -> plain.toString();
      case Character plain -> "'" + plain + "'";
      case Number plain when plain.getClass().getName().startsWith("java.lang.") -> plain.toString();
      case Enum<?> constant -> constant.name();
      default -> type(value);
    };
  }
}
