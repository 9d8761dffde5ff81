package learn.harness.weave;

import static java.lang.constant.ConstantDescs.CD_Object;
import static java.lang.constant.ConstantDescs.CD_int;
import static java.lang.constant.ConstantDescs.CD_void;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.ArrayLoadInstruction;
import java.lang.classfile.instruction.ArrayStoreInstruction;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;

/** Calls around reads and writes of fields and array elements. They leave the stack as it was. */
final class FieldHooks {
  static final ClassDesc HOOKS = ClassDesc.of("learn.hook.woven.Hooks");
  private static final MethodTypeDesc OF_FIELD = MethodTypeDesc.of(CD_void, CD_Object, CD_int);
  private static final MethodTypeDesc OF_STATIC = MethodTypeDesc.of(CD_void, CD_int);

  private FieldHooks() {}

  static void field(CodeBuilder code, FieldInstruction access, int number, boolean isVolatile) {
    String suffix = isVolatile ? "Volatile" : "";
    ClassDesc type = access.typeSymbol();
    switch (access.opcode()) {
      case GETSTATIC -> {
        code.loadConstant(number).invokestatic(HOOKS, "readsStatic" + suffix, OF_STATIC);
        code.with(access);
        saw(code, type);
      }
      case PUTSTATIC -> {
        code.loadConstant(number).invokestatic(HOOKS, "writesStatic" + suffix, OF_STATIC);
        saw(code, type);
        code.with(access);
      }
      case GETFIELD -> {
        code.dup().loadConstant(number).invokestatic(HOOKS, "reads" + suffix, OF_FIELD);
        code.with(access);
        saw(code, type);
      }
      default -> {
        if (TypeKind.from(type).slotSize() == 2) code.dup2_x1().pop2().dup_x2();
        else code.dup2().pop();
        code.loadConstant(number).invokestatic(HOOKS, "writes" + suffix, OF_FIELD);
        saw(code, type);
        code.with(access);
      }
    }
  }

  static void load(CodeBuilder code, ArrayLoadInstruction load) {
    code.dup2().invokestatic(HOOKS, "readsElement", OF_FIELD);
    code.with(load);
    saw(code, typeOf(load.typeKind()));
  }

  static void store(CodeBuilder code, ArrayStoreInstruction store) {
    if (store.typeKind().slotSize() == 2) code.dup2_x2().pop2().dup2_x2();
    else code.dup_x2().pop().dup2_x1();
    code.invokestatic(HOOKS, "writesElement", OF_FIELD);
    saw(code, typeOf(store.typeKind()));
    code.with(store);
  }

  /** The object on top of the stack came out of this field. */
  static void named(CodeBuilder code, int number) {
    code.dup().loadConstant(number).invokestatic(HOOKS, "named", OF_FIELD);
  }

  /** Shows the value on top of the stack. */
  static void saw(CodeBuilder code, ClassDesc type) {
    if (type.equals(CD_void)) return;
    if (TypeKind.from(type).slotSize() == 2) code.dup2();
    else code.dup();
    code.invokestatic(HOOKS, "saw", MethodTypeDesc.of(CD_void, shownAs(type)));
  }

  private static ClassDesc shownAs(ClassDesc type) {
    if (!type.isPrimitive()) return CD_Object;
    return type.equals(ConstantDescs.CD_byte) || type.equals(ConstantDescs.CD_short)
        ? CD_int
        : type;
  }

  /** An array of booleans is read like one of bytes: only the array itself knows. */
  private static ClassDesc typeOf(TypeKind kind) {
    return kind == TypeKind.REFERENCE ? CD_Object : kind.upperBound();
  }
}
