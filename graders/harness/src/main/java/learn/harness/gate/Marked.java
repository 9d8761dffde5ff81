package learn.harness.gate;

import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeElement;
import java.lang.classfile.MethodModel;
import java.lang.classfile.constantpool.InvokeDynamicEntry;
import java.lang.classfile.constantpool.PoolEntry;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDesc;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.reflect.AccessFlag;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The methods of one class that must return at once, as an interface they implement says.
 *
 * @param own name and descriptor of methods with a body in this class, lambda bodies among them
 * @param inherited those that a superclass of the submission implements, and that class's name
 */
record Marked(Set<String> own, Map<String, String> inherited) {
  static Marked of(ClassModel model, Types types) {
    String name = model.thisClass().asInternalName();
    Set<String> promised = types.nonBlocking(name);
    Set<String> own = new HashSet<>(lambdas(model, types));
    for (MethodModel method : model.methods())
      if (hasBody(method) && promised.contains(Types.member(method))) {
        own.add(Types.member(method));
        own.addAll(bridged(method));
      }
    Map<String, String> inherited = new HashMap<>();
    if (!model.flags().has(AccessFlag.INTERFACE))
      for (String member : promised)
        types
            .inheritedFrom(name, member)
            .filter(from -> declaresNone(model, member))
            .filter(from -> !types.nonBlocking(from).contains(member))
            .ifPresent(from -> inherited.put(member, from));
    return new Marked(own, inherited);
  }

  private static boolean declaresNone(ClassModel model, String member) {
    return model.methods().stream().noneMatch(m -> Types.member(m).equals(member));
  }

  private static boolean hasBody(MethodModel method) {
    return method.code().isPresent() && !method.flags().has(AccessFlag.STATIC);
  }

  /** The method that javac's bridge leads to; who knows the class calls that one directly. */
  private static List<String> bridged(MethodModel method) {
    if (!method.flags().has(AccessFlag.BRIDGE)) return List.of();
    return method.code().stream()
        .flatMap(code -> code.elementStream())
        .flatMap(element -> sameName(element, method.methodName().stringValue()).stream())
        .toList();
  }

  private static List<String> sameName(CodeElement element, String name) {
    return element instanceof InvokeInstruction call && call.name().equalsString(name)
        ? List.of(name + call.type().stringValue())
        : List.of();
  }

  private static Set<String> lambdas(ClassModel model, Types types) {
    Set<String> bodies = new HashSet<>();
    Predicate<DirectMethodHandleDesc> isBody = handle -> isLambda(handle, model);
    for (PoolEntry entry : model.constantPool())
      if (entry instanceof InvokeDynamicEntry made
          && isNonBlocking(made.name().stringValue(), made.typeSymbol().returnType(), types))
        made.bootstrap().arguments().stream()
            .map(argument -> argument.constantValue())
            .filter(DirectMethodHandleDesc.class::isInstance)
            .map(DirectMethodHandleDesc.class::cast)
            .filter(isBody)
            .forEach(handle -> bodies.add(handle.methodName() + handle.lookupDescriptor()));
    return bodies;
  }

  /** Whether what an instruction makes is called by a name that must return at once. */
  static boolean isNonBlocking(String name, ClassDesc made, Types types) {
    return types.nonBlocking(Hooked.internal(made)).stream()
        .anyMatch(member -> member.startsWith(name + "("));
  }

  /** The body of a lambda, which nobody else can call; anything else is a method reference. */
  static boolean isLambda(ConstantDesc constant, ClassModel model) {
    return constant instanceof DirectMethodHandleDesc handle
        && handle.owner().equals(model.thisClass().asSymbol())
        && handle.methodName().startsWith("lambda$");
  }
}
