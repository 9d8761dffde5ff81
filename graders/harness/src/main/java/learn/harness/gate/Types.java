package learn.harness.gate;

import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.reflect.AccessFlag;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who extends what, for types of the submission, the kit and the JDK; by internal names. */
final class Types {
  private static final String NON_BLOCKING = "learn.kit.NonBlocking";

  private final Map<String, byte[]> submission;
  private final ClassLoader kit;
  private final Map<String, Optional<Type>> known = new ConcurrentHashMap<>();

  /**
   * @param origin who wrote it
   * @param supertypes direct ones; the superclass, if there is one, comes first
   * @param declared instance methods that have a body, as name and descriptor
   * @param nonBlocking its own methods that carry the annotation
   */
  private record Type(
      Origin origin,
      List<String> supertypes,
      Map<String, Boolean> declared,
      Set<String> nonBlocking) {}

  private enum Origin {
    SUBMISSION,
    KIT,
    JDK
  }

  Types(Map<String, byte[]> submission, ClassLoader kit) {
    this.submission = submission;
    this.kit = kit;
  }

  /** Names and descriptors of what this type and its supertypes say must return at once. */
  Set<String> nonBlocking(String name) {
    Set<String> members = new HashSet<>();
    for (String type : withSupertypes(name))
      of(type).ifPresent(t -> members.addAll(t.nonBlocking()));
    return members;
  }

  /**
   * The types of the JDK from which a type has this method; none if code that is not the JDK's
   * would run.
   */
  Set<String> jdkTypes(String name, String member) {
    if (name.startsWith("[")) return Set.of("java/lang/Object");
    Set<String> found = new LinkedHashSet<>();
    collect(name, member, found);
    return found;
  }

  private void collect(String name, String member, Set<String> found) {
    Optional<Type> type = of(name);
    Origin origin = type.map(Type::origin).orElse(Origin.JDK);
    if (origin == Origin.KIT) return;
    if (origin == Origin.JDK) found.add(name);
    else if (type.filter(t -> t.declared().containsKey(member)).isPresent()) return;
    for (String above : type.map(Type::supertypes).orElse(List.of())) collect(above, member, found);
  }

  /** The class of the submission above this one that has this method, unless it is final there. */
  Optional<String> inheritedFrom(String name, String member) {
    for (Optional<String> at = superclass(name); at.isPresent(); at = superclass(at.get())) {
      Optional<Type> type = of(at.get()).filter(t -> t.origin() == Origin.SUBMISSION);
      if (type.isEmpty()) return Optional.empty();
      Optional<Boolean> isFinal = Optional.ofNullable(type.get().declared().get(member));
      if (isFinal.isPresent()) return isFinal.get() ? Optional.empty() : at;
    }
    return Optional.empty();
  }

  private Optional<String> superclass(String name) {
    return of(name).flatMap(type -> type.supertypes().stream().findFirst());
  }

  private Set<String> withSupertypes(String name) {
    Set<String> all = new LinkedHashSet<>();
    List<String> open = new ArrayList<>(List.of(name));
    while (!open.isEmpty()) {
      String next = open.removeLast();
      // Nothing of the JDK's carries the annotation.
      if (!next.startsWith("java/") && all.add(next))
        of(next).ifPresent(t -> open.addAll(t.supertypes()));
    }
    return all;
  }

  private Optional<Type> of(String name) {
    return known.computeIfAbsent(name, this::read);
  }

  private Optional<Type> read(String name) {
    byte @Nullable [] bytes = submission.get(name.replace('/', '.'));
    if (bytes != null) return Optional.of(type(ClassFile.of().parse(bytes)));
    try {
      return Optional.of(type(Class.forName(name.replace('/', '.'), false, kit)));
    } catch (ClassNotFoundException | LinkageError unknown) {
      return Optional.empty();
    }
  }

  private static Type type(ClassModel model) {
    List<String> above =
        Stream.concat(model.superclass().stream(), model.interfaces().stream())
            .map(ClassEntry::asInternalName)
            .toList();
    Map<String, Boolean> declared =
        model.methods().stream()
            .filter(m -> m.code().isPresent() && !m.flags().has(AccessFlag.STATIC))
            .collect(Collectors.toMap(Types::member, m -> m.flags().has(AccessFlag.FINAL)));
    Set<String> nonBlocking =
        model.methods().stream()
            .filter(Types::isNonBlocking)
            .map(Types::member)
            .collect(Collectors.toSet());
    return new Type(Origin.SUBMISSION, above, declared, nonBlocking);
  }

  static String member(MethodModel method) {
    return method.methodName().stringValue() + method.methodType().stringValue();
  }

  private static boolean isNonBlocking(MethodModel method) {
    return method.findAttribute(Attributes.runtimeVisibleAnnotations()).stream()
        .flatMap(all -> all.annotations().stream())
        .anyMatch(
            a -> a.className().stringValue().equals("L" + NON_BLOCKING.replace('.', '/') + ";"));
  }

  private Type type(Class<?> loaded) {
    boolean ofKit = loaded.getClassLoader() == kit;
    List<String> above =
        Stream.concat(
                Optional.<Class<?>>ofNullable(loaded.getSuperclass()).stream(),
                Arrays.stream(loaded.getInterfaces()))
            .map(c -> c.getName().replace('.', '/'))
            .toList();
    return new Type(
        ofKit ? Origin.KIT : Origin.JDK, above, Map.of(), ofKit ? nonBlocking(loaded) : Set.of());
  }

  /** By name: the annotation is a type of the kit's loader, which this program does not touch. */
  private static Set<String> nonBlocking(Class<?> type) {
    return Arrays.stream(type.getDeclaredMethods())
        .filter(
            method ->
                Arrays.stream(method.getAnnotations())
                    .anyMatch(a -> a.annotationType().getName().equals(NON_BLOCKING)))
        .map(Types::member)
        .collect(Collectors.toSet());
  }

  private static String member(Method method) {
    return method.getName()
        + java.lang.invoke.MethodType.methodType(method.getReturnType(), method.getParameterTypes())
            .toMethodDescriptorString();
  }
}
