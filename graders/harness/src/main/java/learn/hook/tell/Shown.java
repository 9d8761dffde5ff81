package learn.hook.tell;

import org.jspecify.annotations.Nullable;

/** Values as a report shows them, without calling anything of the learner's. */
public final class Shown {
  private static final int MOST_CHARS = 40;

  private Shown() {}

  public static String type(Object object) {
    Class<?> type = object instanceof Class<?> itself ? itself : object.getClass();
    if (type.isHidden() || type.isSynthetic()) return "lambda";
    String name = type.getSimpleName();
    if (type.getName().startsWith("learn.hook.")) name = name.replace("Model", "");
    return name.isEmpty() ? "object" : name;
  }

  public static String value(@Nullable Object value) {
    return switch (value) {
      case null -> "null";
      case String text when text.length() > MOST_CHARS ->
          quoted(text.substring(0, MOST_CHARS) + "…");
      case String text -> quoted(text);
      case Boolean plain -> plain.toString();
      case Character plain -> "'" + plain + "'";
      case Number number when number.getClass().getName().startsWith("java.lang.") ->
          number.toString();
      case Enum<?> constant -> constant.name();
      default -> type(value);
    };
  }

  private static String quoted(String text) {
    return '"' + text + '"';
  }
}
