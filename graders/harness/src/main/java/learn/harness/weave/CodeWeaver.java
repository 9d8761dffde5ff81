package learn.harness.weave;

import static java.lang.constant.ConstantDescs.CD_Object;
import static java.lang.constant.ConstantDescs.CD_String;
import static java.lang.constant.ConstantDescs.CD_void;

import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.FieldModel;
import java.lang.classfile.Label;
import java.lang.classfile.MethodModel;
import java.lang.classfile.Opcode;
import java.lang.classfile.instruction.ArrayLoadInstruction;
import java.lang.classfile.instruction.ArrayStoreInstruction;
import java.lang.classfile.instruction.BranchInstruction;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.LabelTarget;
import java.lang.classfile.instruction.MonitorInstruction;
import java.lang.classfile.instruction.NewObjectInstruction;
import java.lang.classfile.instruction.ReturnInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.lang.reflect.AccessFlag;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Rewrites the code of one method. */
final class CodeWeaver implements CodeTransform {
  private static final MethodTypeDesc NOTHING = MethodTypeDesc.of(CD_void);
  private static final MethodTypeDesc OBJECT = MethodTypeDesc.of(CD_void, CD_Object);

  private final ClassDesc home;
  private final Tables tables;
  private final Classes classes;
  private final Redirects redirects;
  private final Bridges bridges;
  private final boolean isStatic;
  private final boolean isSynchronized;
  private final boolean initialises;
  private final boolean freezes;
  private final Set<Label> passed = new HashSet<>();

  // In a constructor, before super(): "this" must not be shown to anybody yet.
  private boolean unborn;
  private int unbornOthers;
  private @Nullable Label start;

  CodeWeaver(
      ClassModel type,
      MethodModel method,
      Tables tables,
      Classes classes,
      Redirects redirects,
      Bridges bridges) {
    this.home = type.thisClass().asSymbol();
    this.tables = tables;
    this.classes = classes;
    this.redirects = redirects;
    this.bridges = bridges;
    this.isStatic = method.flags().has(AccessFlag.STATIC);
    this.isSynchronized = method.flags().has(AccessFlag.SYNCHRONIZED);
    this.initialises = method.methodName().equalsString("<clinit>");
    this.freezes =
        method.methodName().equalsString("<init>")
            && type.fields().stream().anyMatch(CodeWeaver::isFrozen);
    this.unborn = method.methodName().equalsString("<init>");
  }

  @Override
  public void atStart(CodeBuilder code) {
    if (initialises) hook(code, "initialising", NOTHING);
    if (isSynchronized) monitor(code, "enter");
    if (isWrapped()) start = code.newBoundLabel();
  }

  @Override
  public void atEnd(CodeBuilder code) {
    if (start == null) return;
    Label end = code.newBoundLabel();
    Label handler = code.newBoundLabel();
    code.exceptionCatchAll(start, end, handler);
    leave(code);
    code.athrow();
  }

  /** A final field that leads to an object. */
  private static boolean isFrozen(FieldModel field) {
    return field.flags().has(AccessFlag.FINAL)
        && !field.flags().has(AccessFlag.STATIC)
        && field.fieldType().stringValue().length() > 1;
  }

  private boolean isWrapped() {
    return initialises || isSynchronized;
  }

  private void leave(CodeBuilder code) {
    if (isSynchronized) monitor(code, "exit");
    if (initialises) hook(code, "initialised", NOTHING);
  }

  private void monitor(CodeBuilder code, String which) {
    if (isStatic) code.loadConstant(home);
    else code.aload(0);
    hook(code, which, OBJECT);
  }

  private static void hook(CodeBuilder code, String name, MethodTypeDesc type) {
    code.invokestatic(FieldHooks.HOOKS, name, type);
  }

  @Override
  public void accept(CodeBuilder code, CodeElement element) {
    switch (element) {
      case LabelTarget target -> {
        passed.add(target.label());
        code.with(target);
      }
      case BranchInstruction branch -> {
        if (passed.contains(branch.target())) hook(code, "round", NOTHING);
        code.with(branch);
      }
      case ReturnInstruction end -> {
        leave(code);
        if (freezes) {
          code.aload(0);
          hook(code, "frozen", OBJECT);
        }
        code.with(end);
      }
      case MonitorInstruction monitor ->
          hook(code, monitor.opcode() == Opcode.MONITORENTER ? "enter" : "exit", OBJECT);
      case FieldInstruction access -> field(code, access);
      case ArrayLoadInstruction load -> FieldHooks.load(code, load);
      case ArrayStoreInstruction store -> FieldHooks.store(code, store);
      case NewObjectInstruction made -> made(code, made);
      case InvokeInstruction call -> call(code, call);
      case InvokeDynamicInstruction dynamic ->
          code.invokedynamic(new References(redirects, bridges).redirected(dynamic));
      default -> code.with(element);
    }
  }

  private void field(CodeBuilder code, FieldInstruction access) {
    Optional<Classes.Field> field =
        classes.field(access.owner().asInternalName(), access.name().stringValue());
    boolean isPut = access.opcode() == Opcode.PUTFIELD;
    boolean silent = field.isEmpty() || field.get().isSynthetic() || unborn && isPut;
    boolean leads = !access.typeSymbol().isPrimitive();
    if (!silent && field.get().isFinal() && leads && access.opcode() == Opcode.GETFIELD) {
      code.dup();
      hook(code, "readsFinal", OBJECT);
    }
    if (silent || field.get().isFinal()) code.with(access);
    if (silent) return;
    int number = tables.fields().applyAsInt(field.get().key());
    if (!field.get().isFinal()) FieldHooks.field(code, access, number, field.get().isVolatile());
    boolean isGet = access.opcode() == Opcode.GETFIELD || access.opcode() == Opcode.GETSTATIC;
    if (isGet && leads) FieldHooks.named(code, number);
  }

  private void made(CodeBuilder code, NewObjectInstruction made) {
    String owner = made.className().asInternalName();
    if (unborn) unbornOthers++;
    redirects.uncontrolledNew(owner).ifPresent(what -> uncontrolled(code, what));
    code.new_(redirects.model(owner).orElse(made.className().asSymbol()));
  }

  static void uncontrolled(CodeBuilder code, String what) {
    code.loadConstant(what);
    hook(code, "uncontrolled", MethodTypeDesc.of(CD_void, CD_String));
  }

  private void call(CodeBuilder code, InvokeInstruction instruction) {
    Call call =
        new Call(
            instruction.owner().asInternalName(),
            instruction.name().stringValue(),
            instruction.typeSymbol(),
            instruction.opcode() == Opcode.INVOKESTATIC,
            instruction.isInterface());
    if (call.name().equals("<init>")) constructor(code, call, instruction);
    else if (instruction.opcode() == Opcode.INVOKESPECIAL) special(code, call, instruction);
    else
      redirects
          .twin(call)
          .ifPresentOrElse(
              to -> redirected(code, call, to), () -> withoutTwin(code, call, instruction));
  }

  private void withoutTwin(CodeBuilder code, Call call, InvokeInstruction instruction) {
    redirects.uncontrolledCall(call).ifPresent(what -> uncontrolled(code, what));
    bridges
        .bridge(call)
        .ifPresentOrElse(to -> redirected(code, call, to), () -> code.with(instruction));
  }

  /** {@code super.start()} is a start as well; a private method of one's own is nobody's twin. */
  private void special(CodeBuilder code, Call call, InvokeInstruction instruction) {
    boolean jdk = !classes.isWoven(call.owner()) && !call.owner().equals("java/lang/Object");
    Optional<Target> twin = jdk ? redirects.twin(call) : Optional.empty();
    Optional<ClassDesc> model = redirects.model(call.owner());
    if (twin.isPresent()) redirected(code, call, twin.get());
    else if (model.isPresent()) code.invokespecial(model.get(), call.name(), call.type());
    else code.with(instruction);
  }

  private void constructor(CodeBuilder code, Call call, InvokeInstruction instruction) {
    if (unborn && unbornOthers > 0) unbornOthers--;
    else if (unborn) {
      unborn = false;
      redirects.uncontrolledNew(call.owner()).ifPresent(what -> uncontrolled(code, what));
    }
    Optional<ClassDesc> model = redirects.model(call.owner());
    if (model.isPresent()) code.invokespecial(model.get(), call.name(), call.type());
    else code.with(instruction);
  }

  private static void redirected(CodeBuilder code, Call call, Target to) {
    code.invokestatic(to.owner(), to.name(), to.type(), to.ofInterface());
    ClassDesc wanted = call.type().returnType();
    if (!wanted.equals(to.type().returnType())) code.checkcast(wanted);
  }
}
