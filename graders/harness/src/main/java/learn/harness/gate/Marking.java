package learn.harness.gate;

import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.Label;
import java.lang.classfile.MethodModel;
import java.lang.classfile.MethodTransform;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.LineNumber;
import java.lang.classfile.instruction.ReturnInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.lang.reflect.AccessFlag;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Puts {@code int before = PollGuard.enter(); try { … } finally { PollGuard.exit(before); }} around
 * the code of a method.
 */
final class Marking implements CodeTransform {
  private static final ClassDesc GUARD = ClassDesc.of("learn.hook.PollGuard");
  private static final MethodTypeDesc ENTER = MethodTypeDesc.of(ConstantDescs.CD_int);
  private static final MethodTypeDesc EXIT =
      MethodTypeDesc.of(ConstantDescs.CD_void, ConstantDescs.CD_int);

  private final CodeTransform calls;
  private final Optional<Monitor> monitor;
  private int before;
  private Optional<Label> start = Optional.empty();

  private Marking(CodeTransform calls, Optional<Monitor> monitor) {
    this.calls = calls;
    this.monitor = monitor;
  }

  /**
   * A synchronized method waits for its monitor before its code begins; to be inside meanwhile, it
   * gets a {@code synchronized} block instead.
   */
  static void define(ClassBuilder to, MethodModel method, ClassDesc owner, CodeTransform calls) {
    int flags = method.flags().flagsMask();
    boolean locks = method.flags().has(AccessFlag.SYNCHRONIZED);
    boolean isStatic = method.flags().has(AccessFlag.STATIC);
    Optional<Monitor> monitor =
        locks ? Optional.of(new Monitor(isStatic, owner, line(method))) : Optional.empty();
    to.withMethod(
        method.methodName(),
        method.methodType(),
        flags & ~ClassFile.ACC_SYNCHRONIZED,
        body ->
            body.transform(
                method,
                MethodTransform.dropping(java.lang.classfile.AccessFlags.class::isInstance)
                    .andThen(MethodTransform.transformingCode(new Marking(calls, monitor)))));
  }

  private static int line(MethodModel method) {
    return method.code().stream()
        .flatMap(code -> code.elementStream())
        .filter(LineNumber.class::isInstance)
        .map(element -> ((LineNumber) element).line())
        .findFirst()
        .orElse(0);
  }

  /** The same around code that is made here, and that leaves what the method returns. */
  static void around(CodeBuilder code, Consumer<CodeBuilder> body, MethodTypeDesc type) {
    Marking marking = new Marking(CodeTransform.ACCEPT_ALL, Optional.empty());
    marking.atStart(code);
    body.accept(code);
    marking.leave(code);
    code.return_(TypeKind.from(type.returnType()));
    marking.atEnd(code);
  }

  @Override
  public void atStart(CodeBuilder code) {
    code.invokestatic(GUARD, "enter", ENTER);
    before = code.allocateLocal(TypeKind.INT);
    code.istore(before);
    start = Optional.of(code.newBoundLabel());
    monitor.ifPresent(m -> m.lock(code));
    calls.atStart(code);
  }

  @Override
  public void accept(CodeBuilder code, CodeElement element) {
    if (element instanceof ReturnInstruction) leave(code);
    calls.accept(code, element);
  }

  private void leave(CodeBuilder code) {
    code.iload(before).invokestatic(GUARD, "exit", EXIT);
    monitor.ifPresent(m -> m.unlock(code));
  }

  @Override
  public void atEnd(CodeBuilder code) {
    calls.atEnd(code);
    monitor.ifPresent(m -> m.unlockOnThrow(code));
    Label handler = code.newBoundLabel();
    code.exceptionCatchAll(start.orElseThrow(), handler, handler);
    code.iload(before).invokestatic(GUARD, "exit", EXIT).athrow();
  }

  /** The monitor of a method that was synchronized. */
  private static final class Monitor {
    private final boolean isStatic;
    private final ClassDesc owner;
    private final int line;
    private int held;
    private Optional<Label> locked = Optional.empty();

    Monitor(boolean isStatic, ClassDesc owner, int line) {
      this.isStatic = isStatic;
      this.owner = owner;
      this.line = line;
    }

    void lock(CodeBuilder code) {
      held = code.allocateLocal(TypeKind.REFERENCE);
      if (line > 0) code.lineNumber(line);
      if (isStatic) code.loadConstant(owner);
      else code.aload(code.receiverSlot());
      code.dup().astore(held).monitorenter();
      locked = Optional.of(code.newBoundLabel());
    }

    void unlock(CodeBuilder code) {
      code.aload(held).monitorexit();
    }

    void unlockOnThrow(CodeBuilder code) {
      Label handler = code.newBoundLabel();
      code.exceptionCatchAll(locked.orElseThrow(), handler, handler);
      code.aload(held).monitorexit().athrow();
    }
  }
}
