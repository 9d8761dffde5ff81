package learn.harness.weave;

import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;

/**
 * A method that code calls or refers to.
 *
 * @param owner internal name
 * @param isStatic called without a receiver
 */
record Call(String owner, String name, MethodTypeDesc type, boolean isStatic, boolean ofInterface) {

  ClassDesc ownerDesc() {
    return owner.startsWith("[") ? ClassDesc.ofDescriptor(owner) : ClassDesc.ofInternalName(owner);
  }

  String parameters() {
    String descriptor = type.descriptorString();
    return descriptor.substring(0, descriptor.lastIndexOf(')') + 1);
  }

  /** The type of a static method that takes the receiver first. */
  MethodTypeDesc flat() {
    return isStatic ? type : type.insertParameterTypes(0, ownerDesc());
  }
}
