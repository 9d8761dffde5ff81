package learn.harness.gate;

import java.util.List;
import java.util.Set;

/**
 * Ways out of the learner's loader. Each would let a submission reach the harness, the grader or
 * the process itself; none is needed by an exercise. Asking for one's own name, stack traces,
 * VarHandles and everything else stays allowed.
 */
final class Forbidden {
  private Forbidden() {}

  private static final List<String> PREFIXES =
      List.of(
          "sun/misc/",
          "sun/reflect/",
          "jdk/internal/",
          "com/sun/",
          "java/beans/",
          "java/lang/instrument/",
          "java/lang/foreign/",
          "javax/management/",
          "javax/script/",
          "javax/naming/",
          "java/rmi/",
          "learn/harness/",
          "learn/hook/",
          "learn/grade/",
          "learn/protocol/",
          "org/junit/",
          "grade/");

  private static final Set<String> TYPES =
      Set.of(
          "java/lang/ClassLoader",
          "java/net/URLClassLoader",
          "java/security/SecureClassLoader",
          "java/io/FileDescriptor",
          "java/lang/StackWalker$Option",
          "java/lang/Module",
          "java/lang/ModuleLayer",
          "java/lang/invoke/MethodHandleProxies",
          "java/lang/reflect/AccessibleObject",
          "java/lang/reflect/Constructor",
          "java/lang/reflect/Executable",
          "java/lang/reflect/Field",
          "java/lang/reflect/InvocationHandler",
          "java/lang/reflect/Method",
          "java/lang/reflect/Proxy");

  /**
   * A Lookup may make VarHandles of its own class; its other finders reach whatever it is shown.
   */
  private static final Set<String> LOOKUP_MAY =
      Set.of(
          "findVarHandle", "findStaticVarHandle", "lookupClass", "toString", "hashCode", "equals");

  private static final Set<String> MEMBERS =
      Set.of(
          "java/lang/System.load",
          "java/lang/System.loadLibrary",
          "java/lang/Runtime.load",
          "java/lang/Runtime.loadLibrary",
          "java/lang/invoke/MethodHandles.privateLookupIn",
          "java/lang/invoke/MethodHandles.reflectAs",
          "learn/kit/Fault.sink");

  static boolean type(String internalName) {
    return TYPES.contains(internalName) || PREFIXES.stream().anyMatch(internalName::startsWith);
  }

  static boolean member(String owner, String name) {
    if (owner.equals("java/lang/invoke/MethodHandles$Lookup")) return !LOOKUP_MAY.contains(name);
    return MEMBERS.contains(owner + "." + name);
  }

  /** Whether a descriptor has a forbidden type in it, e.g. {@code ()Ljava/lang/ClassLoader;}. */
  static boolean descriptor(String descriptor) {
    for (int from = descriptor.indexOf('L'); from >= 0; ) {
      int end = descriptor.indexOf(';', from);
      if (end < 0) return false;
      if (type(descriptor.substring(from + 1, end))) return true;
      from = descriptor.indexOf('L', end);
    }
    return false;
  }
}
