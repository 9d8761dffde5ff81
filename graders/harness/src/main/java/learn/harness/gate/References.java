package learn.harness.gate;

import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Opcode;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDesc;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.constant.DirectMethodHandleDesc.Kind;
import java.lang.constant.DynamicCallSiteDesc;
import java.lang.constant.MethodHandleDesc;
import java.lang.constant.MethodTypeDesc;
import java.lang.reflect.AccessFlag;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import learn.harness.gate.Calls.Call;

/**
 * The method references of one class. A reference to a method that may wait, or one that stands for
 * a method that must return at once, becomes a reference to a small method of this class that makes
 * the call on the reference's own line.
 */
final class References {
  private static final int PRIVATE_STATIC =
      ClassFile.ACC_PRIVATE | ClassFile.ACC_STATIC | ClassFile.ACC_SYNTHETIC;

  private final ClassModel model;
  private final Types types;
  private final Catalogue catalogue;
  private final List<Stand> stands = new ArrayList<>();

  /** A method that stands for a reference. */
  private record Stand(
      String name, MethodTypeDesc type, DirectMethodHandleDesc target, boolean marks, int line) {}

  References(ClassModel model, Types types, Catalogue catalogue) {
    this.model = model;
    this.types = types;
    this.catalogue = catalogue;
  }

  DynamicCallSiteDesc redirected(InvokeDynamicInstruction dynamic, int line) {
    String name = dynamic.name().stringValue();
    boolean marks = Marked.isNonBlocking(name, dynamic.typeSymbol().returnType(), types);
    ConstantDesc[] arguments =
        dynamic.bootstrapArgs().stream()
            .map(argument -> redirected(argument, marks, line))
            .toArray(ConstantDesc[]::new);
    return DynamicCallSiteDesc.of(dynamic.bootstrapMethod(), name, dynamic.typeSymbol(), arguments);
  }

  private ConstantDesc redirected(ConstantDesc argument, boolean marks, int line) {
    if (!(argument instanceof DirectMethodHandleDesc target)) return argument;
    if (isField(target) || Marked.isLambda(target, model)) return target;
    Optional<Hooked> hooked = Hooked.by(Hooked.internal(target.owner()), target.methodName());
    return marks || hooked.isPresent() || waits(target) ? stand(target, marks, line) : target;
  }

  /** A record's hashCode and the like are made of handles to its fields. */
  private static boolean isField(DirectMethodHandleDesc target) {
    return switch (target.kind()) {
      case GETTER, SETTER, STATIC_GETTER, STATIC_SETTER -> true;
      case STATIC, INTERFACE_STATIC, VIRTUAL, INTERFACE_VIRTUAL -> false;
      case SPECIAL, INTERFACE_SPECIAL, CONSTRUCTOR -> false;
    };
  }

  private boolean waits(DirectMethodHandleDesc target) {
    String name = target.kind() == Kind.CONSTRUCTOR ? "<init>" : target.methodName();
    return catalogue
        .of(Hooked.internal(target.owner()), name, target.lookupDescriptor())
        .isPresent();
  }

  private DirectMethodHandleDesc stand(DirectMethodHandleDesc target, boolean marks, int line) {
    // What a handle is called with: the receiver first, and a constructor returns its object.
    MethodTypeDesc type = target.invocationType();
    Stand stand = new Stand("learn$" + stands.size(), type, target, marks, line);
    stands.add(stand);
    boolean inInterface = model.flags().has(AccessFlag.INTERFACE);
    return MethodHandleDesc.ofMethod(
        inInterface ? Kind.INTERFACE_STATIC : Kind.STATIC,
        model.thisClass().asSymbol(),
        stand.name(),
        type);
  }

  /** Adds the methods that the references seen so far lead to. */
  void define(ClassBuilder to) {
    for (Stand stand : stands)
      to.withMethodBody(stand.name(), stand.type(), PRIVATE_STATIC, code -> body(code, stand));
  }

  private void body(CodeBuilder code, Stand stand) {
    if (stand.line() > 0) code.lineNumber(stand.line());
    if (stand.marks()) {
      Marking.around(code, inside -> call(inside, stand), stand.type());
    } else {
      call(code, stand);
      code.return_(TypeKind.from(stand.type().returnType()));
    }
  }

  private void call(CodeBuilder code, Stand stand) {
    DirectMethodHandleDesc target = stand.target();
    ClassDesc owner = target.owner();
    boolean constructs = target.kind() == Kind.CONSTRUCTOR;
    if (constructs) code.new_(owner).dup();
    Values.load(code, stand.type(), 0);
    Call call =
        new Call(
            opcode(target.kind()),
            owner,
            constructs ? "<init>" : target.methodName(),
            MethodTypeDesc.ofDescriptor(target.lookupDescriptor()),
            target.isOwnerInterface());
    Calls.emit(code, call, catalogue);
  }

  private static Opcode opcode(Kind kind) {
    return switch (kind) {
      case STATIC, INTERFACE_STATIC -> Opcode.INVOKESTATIC;
      case VIRTUAL -> Opcode.INVOKEVIRTUAL;
      case INTERFACE_VIRTUAL -> Opcode.INVOKEINTERFACE;
      case SPECIAL, INTERFACE_SPECIAL, CONSTRUCTOR -> Opcode.INVOKESPECIAL;
      case GETTER, SETTER, STATIC_GETTER, STATIC_SETTER ->
          throw new IllegalArgumentException("no call: " + kind);
    };
  }
}
