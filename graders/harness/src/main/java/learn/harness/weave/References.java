package learn.harness.weave;

import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDesc;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.constant.DynamicCallSiteDesc;
import java.lang.constant.MethodHandleDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.Optional;

/** Method references: a lambda's bootstrap names the method that it stands for. */
final class References {
  private final Redirects redirects;
  private final Bridges bridges;

  References(Redirects redirects, Bridges bridges) {
    this.redirects = redirects;
    this.bridges = bridges;
  }

  DynamicCallSiteDesc redirected(InvokeDynamicInstruction dynamic) {
    ConstantDesc[] arguments =
        dynamic.bootstrapArgs().stream().map(this::redirected).toArray(ConstantDesc[]::new);
    return DynamicCallSiteDesc.of(
        dynamic.bootstrapMethod(), dynamic.name().stringValue(), dynamic.typeSymbol(), arguments);
  }

  private ConstantDesc redirected(ConstantDesc argument) {
    return argument instanceof DirectMethodHandleDesc handle
        ? redirected(handle).orElse(handle)
        : argument;
  }

  private Optional<MethodHandleDesc> redirected(DirectMethodHandleDesc handle) {
    return switch (handle.kind()) {
      case CONSTRUCTOR ->
          redirects
              .model(internal(handle.owner()))
              .map(model -> MethodHandleDesc.ofConstructor(model, type(handle).parameterArray()));
      case STATIC, VIRTUAL, INTERFACE_STATIC, INTERFACE_VIRTUAL -> method(call(handle));
      default -> Optional.empty();
    };
  }

  private Optional<MethodHandleDesc> method(Call call) {
    return redirects
        .twin(call)
        .or(() -> redirects.uncontrolledCall(call).map(what -> bridges.refusal(call, what)))
        .or(() -> bridges.bridge(call))
        .map(References::handle);
  }

  private static MethodHandleDesc handle(Target to) {
    DirectMethodHandleDesc.Kind kind =
        to.ofInterface()
            ? DirectMethodHandleDesc.Kind.INTERFACE_STATIC
            : DirectMethodHandleDesc.Kind.STATIC;
    return MethodHandleDesc.ofMethod(kind, to.owner(), to.name(), to.type());
  }

  private static Call call(DirectMethodHandleDesc handle) {
    boolean isStatic =
        handle.kind() == DirectMethodHandleDesc.Kind.STATIC
            || handle.kind() == DirectMethodHandleDesc.Kind.INTERFACE_STATIC;
    return new Call(
        internal(handle.owner()),
        handle.methodName(),
        type(handle),
        isStatic,
        handle.isOwnerInterface());
  }

  private static MethodTypeDesc type(DirectMethodHandleDesc handle) {
    return MethodTypeDesc.ofDescriptor(handle.lookupDescriptor());
  }

  private static String internal(ClassDesc type) {
    String descriptor = type.descriptorString();
    return type.isClassOrInterface()
        ? descriptor.substring(1, descriptor.length() - 1)
        : descriptor;
  }
}
