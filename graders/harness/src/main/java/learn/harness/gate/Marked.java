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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The methods of one class that must return at once, as an interface they implement says.
 *
 * @param own name and descriptor of methods with a body in this class, lambda bodies among them
 * @param inherited those that a superclass of the submission implements, and that class's name
 * @param references one of its method references stands for such a method
 */
record Marked(Set<String> own, Map<String, String> inherited, boolean references) {
  static final Marked NONE = new Marked(Set.of(), Map.of(), false);

  boolean isNone() {
    return equals(NONE);
  }

  static Marked of(ClassModel model, Types types) {
    String name = model.thisClass().asInternalName();
    Set<String> promised = types.nonBlocking(name);
    List<DirectMethodHandleDesc> made = made(model, types);
    Set<String> own = new HashSet<>();
    for (DirectMethodHandleDesc handle : made)
      if (isLambda(handle, model)) own.add(handle.methodName() + handle.lookupDescriptor());
    boolean references = made.stream().anyMatch(handle -> !isLambda(handle, model));
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
    return new Marked(own, inherited, references);
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

  /** What lambdas and method references stand for, where they are called by such a name. */
  private static List<DirectMethodHandleDesc> made(ClassModel model, Types types) {
    List<DirectMethodHandleDesc> made = new ArrayList<>();
    for (PoolEntry entry : model.constantPool())
      if (entry instanceof InvokeDynamicEntry site
          && isNonBlocking(site.name().stringValue(), site.typeSymbol().returnType(), types))
        site.bootstrap().arguments().stream()
            .map(argument -> argument.constantValue())
            .filter(DirectMethodHandleDesc.class::isInstance)
            .map(DirectMethodHandleDesc.class::cast)
            .forEach(made::add);
    return made;
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
