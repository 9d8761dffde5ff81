package learn.harness.gate;

import java.nio.charset.StandardCharsets;

/** Looks for names in a class file without parsing it: a constant pool holds them as they are. */
final class Names {
  private Names() {}

  static final String[] SUSPICIOUS = {
    "ClassLoader",
    "reflect/",
    "Unsafe",
    "internal/",
    "FileDescriptor",
    "java/beans",
    "StackWalker",
    "Module",
    "instrument",
    "foreign/",
    "javax/",
    "com/sun",
    "sun/",
    "rmi/",
    "learn/h",
    "learn/g",
    "learn/p",
    "org/junit",
    "grade/",
    "Lookup",
    "load",
    "sink",
    "MethodHandleProxies",
    "setAccessible"
  };

  static boolean mention(byte[] classFile, String... names) {
    String text = new String(classFile, StandardCharsets.ISO_8859_1);
    for (String name : names) if (text.contains(name)) return true;
    return false;
  }
}
