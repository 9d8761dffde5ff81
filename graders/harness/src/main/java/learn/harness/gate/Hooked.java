package learn.harness.gate;

import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.Optional;

/**
 * A JDK method that learner code calls by way of {@code learn.hook}.
 *
 * @param owner internal name of its class
 * @param isStatic an instance method's hook takes the receiver as its first parameter
 * @param hook class of the static method that stands for it, under the same name
 */
enum Hooked {
  SYSTEM_EXIT("java/lang/System", "exit", true, "learn.hook.Exits"),
  RUNTIME_EXIT("java/lang/Runtime", "exit", false, "learn.hook.Exits"),
  RUNTIME_HALT("java/lang/Runtime", "halt", false, "learn.hook.Exits"),
  PRIVATE_LOOKUP("java/lang/invoke/MethodHandles", "privateLookupIn", true, "learn.hook.Lookups");

  private final String owner;
  private final String method;
  private final boolean isStatic;
  private final ClassDesc hook;

  Hooked(String owner, String method, boolean isStatic, String hook) {
    this.owner = owner;
    this.method = method;
    this.isStatic = isStatic;
    this.hook = ClassDesc.of(hook);
  }

  static Optional<Hooked> by(String owner, String name) {
    for (Hooked hooked : values())
      if (hooked.owner.equals(owner) && hooked.method.equals(name)) return Optional.of(hooked);
    return Optional.empty();
  }

  ClassDesc hook() {
    return hook;
  }

  String method() {
    return method;
  }

  /** What the stack holds at the call is the same, so nothing around it changes. */
  MethodTypeDesc type(MethodTypeDesc original) {
    return isStatic ? original : original.insertParameterTypes(0, ClassDesc.ofInternalName(owner));
  }

  static String internal(ClassDesc type) {
    String descriptor = type.descriptorString();
    return type.isClassOrInterface()
        ? descriptor.substring(1, descriptor.length() - 1)
        : descriptor;
  }
}
