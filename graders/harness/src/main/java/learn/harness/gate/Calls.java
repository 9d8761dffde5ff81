package learn.harness.gate;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.Label;
import java.lang.classfile.Opcode;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.LineNumber;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.Optional;
import learn.harness.gate.Catalogue.Wait;

/**
 * The calls of one method. Those that end the process go to their hook; in front of those that may
 * wait stands, on a thread that must not, a question to {@code learn.hook.Waits}.
 */
final class Calls implements CodeTransform {
  private static final ClassDesc GUARD = ClassDesc.of("learn.hook.PollGuard");
  private static final ClassDesc WAITS = ClassDesc.of("learn.hook.Waits");
  private static final MethodTypeDesc CHECK =
      MethodTypeDesc.ofDescriptor(
          "(Ljava/lang/Object;[Ljava/lang/Object;Ljava/lang/String;Ljava/lang/String;"
              + "Ljava/lang/String;I)V");
  // As in learn.hook.Waits, which this program cannot name.
  private static final int INTERRUPTIBLE = 1;
  private static final int EXACT = 2;

  private final Catalogue catalogue;
  private final References references;
  private int line;

  Calls(Catalogue catalogue, References references) {
    this.catalogue = catalogue;
    this.references = references;
  }

  /** What is called, and how. */
  record Call(
      Opcode opcode, ClassDesc owner, String name, MethodTypeDesc type, boolean ofInterface) {
    boolean isConstructor() {
      return name.equals("<init>");
    }

    /** There is an object under the arguments which may be looked at. */
    boolean hasReceiver() {
      return opcode != Opcode.INVOKESTATIC && !isConstructor();
    }
  }

  @Override
  public void accept(CodeBuilder code, CodeElement element) {
    switch (element) {
      case LineNumber number -> {
        line = number.line();
        code.with(number);
      }
      case InvokeInstruction i -> emit(code, call(i), catalogue);
      case InvokeDynamicInstruction dynamic ->
          code.invokedynamic(references.redirected(dynamic, line));
      default -> code.with(element);
    }
  }

  private static Call call(InvokeInstruction i) {
    return new Call(
        i.opcode(), i.owner().asSymbol(), i.name().stringValue(), i.typeSymbol(), i.isInterface());
  }

  /** The call, led where it has to go. */
  static void emit(CodeBuilder code, Call call, Catalogue catalogue) {
    String owner = Hooked.internal(call.owner());
    Optional<Hooked> hooked = Hooked.by(owner, call.name());
    Optional<Wait> wait =
        hooked.isPresent()
            ? Optional.empty()
            : catalogue.of(owner, call.name(), call.type().descriptorString());
    if (hooked.isPresent())
      code.invokestatic(hooked.get().hook(), hooked.get().method(), hooked.get().type(call.type()));
    else if (wait.isPresent()) code.block(block -> asked(block, call, wait.get()));
    else plain(code, call);
  }

  private static void plain(CodeBuilder code, Call call) {
    code.invoke(call.opcode(), call.owner(), call.name(), call.type(), call.ofInterface());
  }

  private static void asked(CodeBuilder code, Call call, Wait wait) {
    int[] arguments = Values.store(code, call.type());
    int receiver = call.hasReceiver() ? code.allocateLocal(TypeKind.REFERENCE) : -1;
    if (call.hasReceiver()) code.astore(receiver);
    Label onward = code.newLabel();
    code.invokestatic(GUARD, "inPoll", MethodTypeDesc.of(ConstantDescs.CD_boolean)).ifeq(onward);
    if (call.hasReceiver()) code.aload(receiver);
    else code.aconst_null();
    Values.array(code, call.type(), arguments);
    code.loadConstant(wait.rule())
        .loadConstant(shown(call.owner()))
        .loadConstant(call.name() + call.type().descriptorString())
        .loadConstant(how(call, wait))
        .invokestatic(WAITS, "check", CHECK)
        .labelBinding(onward);
    if (call.hasReceiver()) code.aload(receiver);
    Values.load(code, call.type(), arguments);
    plain(code, call);
  }

  private static int how(Call call, Wait wait) {
    boolean exact = call.opcode() == Opcode.INVOKESPECIAL;
    return (wait.interruptible() ? INTERRUPTIBLE : 0) | (exact ? EXACT : 0);
  }

  /** {@code Thread}, {@code Map.Entry}: as one writes it after an import. */
  private static String shown(ClassDesc owner) {
    String name = Hooked.internal(owner);
    return name.substring(name.lastIndexOf('/') + 1).replace('$', '.');
  }
}
