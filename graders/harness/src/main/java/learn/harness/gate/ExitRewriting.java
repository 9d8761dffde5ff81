package learn.harness.gate;

import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.constant.DynamicCallSiteDesc;
import java.lang.constant.MethodHandleDesc;
import java.lang.constant.MethodTypeDesc;

/**
 * {@code System.exit}, {@code Runtime.exit} and {@code Runtime.halt}, called or referred to, become
 * {@code learn.hook.Exits}.
 */
final class ExitRewriting {
  private static final ClassDesc EXITS = ClassDesc.of("learn.hook.Exits");
  private static final ClassDesc RUNTIME = ClassDesc.of("java.lang.Runtime");

  private ExitRewriting() {}

  static byte[] apply(byte[] bytes, ClassHierarchyResolver hierarchy) {
    ClassFile classFile = ClassFile.of(ClassFile.ClassHierarchyResolverOption.of(hierarchy));
    ClassTransform calls =
        ClassTransform.transformingMethodBodies((CodeTransform) ExitRewriting::element);
    return classFile.transformClass(classFile.parse(bytes), calls);
  }

  private static void element(CodeBuilder code, CodeElement element) {
    switch (element) {
      case InvokeInstruction call
          when ends(call.owner().asInternalName(), call.name().stringValue()) ->
          code.invokestatic(EXITS, call.name().stringValue(), hook(call.owner().asInternalName()));
      case InvokeDynamicInstruction dynamic -> code.invokedynamic(redirected(dynamic));
      default -> code.with(element);
    }
  }

  private static DynamicCallSiteDesc redirected(InvokeDynamicInstruction dynamic) {
    ConstantDesc[] arguments =
        dynamic.bootstrapArgs().stream()
            .map(ExitRewriting::redirected)
            .toArray(ConstantDesc[]::new);
    return DynamicCallSiteDesc.of(
        dynamic.bootstrapMethod(), dynamic.name().stringValue(), dynamic.typeSymbol(), arguments);
  }

  private static ConstantDesc redirected(ConstantDesc argument) {
    if (!(argument instanceof DirectMethodHandleDesc handle)) return argument;
    String owner = ClassGate.internal(handle.owner());
    if (!ends(owner, handle.methodName())) return argument;
    return MethodHandleDesc.ofMethod(
        DirectMethodHandleDesc.Kind.STATIC, EXITS, handle.methodName(), hook(owner));
  }

  private static boolean ends(String owner, String name) {
    return switch (owner) {
      case "java/lang/System" -> name.equals("exit");
      case "java/lang/Runtime" -> name.equals("exit") || name.equals("halt");
      default -> false;
    };
  }

  // The receiver, where there is one, is on the stack already and becomes the first parameter.
  private static MethodTypeDesc hook(String owner) {
    return owner.equals("java/lang/System")
        ? MethodTypeDesc.of(ConstantDescs.CD_void, ConstantDescs.CD_int)
        : MethodTypeDesc.of(ConstantDescs.CD_void, RUNTIME, ConstantDescs.CD_int);
  }
}
