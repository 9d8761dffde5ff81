package learn.harness.gate;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassHierarchyResolver.ClassHierarchyInfo;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDesc;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.constant.DynamicCallSiteDesc;
import java.lang.constant.MethodHandleDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Leads calls of, and references to, {@link Hooked} methods to their hooks. */
final class Rewriting {
  private Rewriting() {}

  static byte[] apply(byte[] classFile, Map<String, byte[]> others) {
    ClassFile api = ClassFile.of(ClassFile.ClassHierarchyResolverOption.of(hierarchy(others)));
    return api.transformClass(
        api.parse(classFile), ClassTransform.transformingMethodBodies(Rewriting::element));
  }

  private static void element(CodeBuilder code, CodeElement element) {
    switch (element) {
      case InvokeInstruction call -> call(code, call);
      case InvokeDynamicInstruction dynamic -> code.invokedynamic(redirected(dynamic));
      default -> code.with(element);
    }
  }

  private static void call(CodeBuilder code, InvokeInstruction call) {
    Optional<Hooked> hooked = Hooked.by(call.owner().asInternalName(), call.name().stringValue());
    hooked.ifPresentOrElse(
        h -> code.invokestatic(h.hook(), h.method(), h.type(call.typeSymbol())),
        () -> code.with(call));
  }

  private static DynamicCallSiteDesc redirected(InvokeDynamicInstruction dynamic) {
    ConstantDesc[] arguments =
        dynamic.bootstrapArgs().stream().map(Rewriting::redirected).toArray(ConstantDesc[]::new);
    return DynamicCallSiteDesc.of(
        dynamic.bootstrapMethod(), dynamic.name().stringValue(), dynamic.typeSymbol(), arguments);
  }

  private static ConstantDesc redirected(ConstantDesc argument) {
    if (!(argument instanceof DirectMethodHandleDesc handle)) return argument;
    MethodTypeDesc type = MethodTypeDesc.ofDescriptor(handle.lookupDescriptor());
    Optional<Hooked> hooked = Hooked.by(Hooked.internal(handle.owner()), handle.methodName());
    return hooked
        .<ConstantDesc>map(
            h ->
                MethodHandleDesc.ofMethod(
                    DirectMethodHandleDesc.Kind.STATIC, h.hook(), h.method(), h.type(type)))
        .orElse(argument);
  }

  // Stack maps are computed afresh, for which the types of the submission must be known. A type
  // nobody can show is taken for an interface: verification treats that like an Object.
  private static ClassHierarchyResolver hierarchy(Map<String, byte[]> others) {
    return ClassHierarchyResolver.defaultResolver()
        .orElse(ClassHierarchyResolver.ofResourceParsing(type -> classFile(type, others)))
        .orElse(type -> ClassHierarchyInfo.ofInterface());
  }

  private static @Nullable InputStream classFile(ClassDesc type, Map<String, byte[]> others) {
    byte[] bytes = others.get(Hooked.internal(type).replace('/', '.'));
    return bytes == null ? null : new ByteArrayInputStream(bytes);
  }
}
