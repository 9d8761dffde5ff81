package learn.harness.gate;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Ways out of the learner's loader. Each would let a submission reach the harness, the grader or
 * code that nobody has looked through; none is needed by an exercise. Asking for one's own name,
 * stack traces, VarHandles and everything else stays allowed.
 */
final class Forbidden {
  private Forbidden() {}

  /** Of what begins with a forbidden prefix, these are harmless. */
  private static final List<String> HARMLESS =
      List.of(
          "com/sun/net/httpserver/",
          "javax/crypto/",
          "javax/net/",
          "learn/kit/",
          "java/lang/reflect/Array",
          "java/lang/reflect/GenericArrayType",
          "java/lang/reflect/InvocationTargetException",
          "java/lang/reflect/Modifier",
          "java/lang/reflect/ParameterizedType",
          "java/lang/reflect/Type",
          "java/lang/reflect/UndeclaredThrowableException",
          "java/lang/reflect/WildcardType");

  // Whole packages where something compiles, scripts, unmarshals, agents or goes native.
  private static final List<String> PREFIXES =
      List.of(
          "com/sun/",
          "grade/",
          "java/beans/",
          "java/lang/foreign/",
          "java/lang/instrument/",
          "java/lang/reflect/",
          "java/rmi/",
          "javax/",
          "jdk/",
          "learn/",
          "netscape/",
          "org/",
          "sun/");

  private static final Set<String> TYPES =
      Set.of(
          "java/io/FileDescriptor",
          "java/lang/ClassLoader",
          "java/lang/Module",
          "java/lang/ModuleLayer",
          "java/lang/ModuleLayer$Controller",
          "java/lang/StackWalker$Option",
          "java/lang/invoke/MethodHandleInfo",
          "java/lang/invoke/MethodHandleProxies",
          "java/net/URLClassLoader",
          "java/security/SecureClassLoader",
          "java/util/spi/ToolProvider");

  /** A Lookup may make VarHandles; its other finders reach whatever it is shown. */
  private static final Set<String> LOOKUP_MAY =
      Set.of("findVarHandle", "findStaticVarHandle", "lookupClass", "toString");

  private static final Set<String> MEMBERS =
      Set.of(
          "java/lang/ProcessHandle.allProcesses",
          "java/lang/ProcessHandle.parent",
          "java/lang/Runtime.load",
          "java/lang/Runtime.loadLibrary",
          "java/lang/System.load",
          "java/lang/System.loadLibrary",
          "java/lang/invoke/MethodHandles.classData",
          "java/lang/invoke/MethodHandles.classDataAt",
          "java/lang/invoke/MethodHandles.reflectAs",
          "learn/kit/Fault.sink");

  /** How Java spells the forbidden type in this internal name or array descriptor, if it is one. */
  static Optional<String> type(String internalName) {
    String bare = bare(internalName);
    return isForbidden(bare) ? Optional.of(spelled(bare)) : Optional.empty();
  }

  /** How Java spells the forbidden member, or the member that hands out a forbidden type. */
  static Optional<String> member(ConstantPool.Member member) {
    boolean out =
        type(member.owner()).isPresent()
            || byName(member.owner(), member.name())
            || inDescriptor(member.descriptor());
    return out
        ? Optional.of(spelled(bare(member.owner())) + "." + member.name())
        : Optional.empty();
  }

  private static boolean isForbidden(String type) {
    if (TYPES.contains(type)) return true;
    return PREFIXES.stream().anyMatch(type::startsWith)
        && HARMLESS.stream().noneMatch(type::startsWith);
  }

  private static boolean byName(String owner, String name) {
    // A nominal descriptor is a recipe for a method handle of anything.
    if (name.equals("resolveConstantDesc")) return true;
    if (owner.equals("java/lang/invoke/MethodHandles$Lookup")) return !LOOKUP_MAY.contains(name);
    return MEMBERS.contains(owner + "." + name);
  }

  /** Whether a descriptor has a forbidden type in it, e.g. {@code ()Ljava/lang/ClassLoader;}. */
  private static boolean inDescriptor(String descriptor) {
    int from = descriptor.indexOf('L');
    while (from >= 0) {
      int end = descriptor.indexOf(';', from);
      if (isForbidden(descriptor.substring(from + 1, end))) return true;
      from = descriptor.indexOf('L', end);
    }
    return false;
  }

  /** The element type of an array: {@code [Ljava/lang/Module;} is a Module. */
  private static String bare(String internalName) {
    int dimensions = internalName.lastIndexOf('[') + 1;
    String element = internalName.substring(dimensions);
    boolean wrapped = dimensions > 0 && element.startsWith("L");
    return wrapped ? element.substring(1, element.length() - 1) : element;
  }

  private static String spelled(String internalName) {
    return internalName.replace('/', '.').replace('$', '.');
  }
}
