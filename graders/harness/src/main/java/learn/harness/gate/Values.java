package learn.harness.gate;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.Map;
import java.util.Optional;

/** Moves the arguments of a call between the stack, local variables and an array. */
final class Values {
  private static final Map<TypeKind, ClassDesc> BOXES =
      Map.of(
          TypeKind.BOOLEAN, ConstantDescs.CD_Boolean,
          TypeKind.BYTE, ConstantDescs.CD_Byte,
          TypeKind.CHAR, ConstantDescs.CD_Character,
          TypeKind.SHORT, ConstantDescs.CD_Short,
          TypeKind.INT, ConstantDescs.CD_Integer,
          TypeKind.LONG, ConstantDescs.CD_Long,
          TypeKind.FLOAT, ConstantDescs.CD_Float,
          TypeKind.DOUBLE, ConstantDescs.CD_Double);

  private Values() {}

  /** Pushes parameters that lie one after the other from this slot on. */
  static void load(CodeBuilder code, MethodTypeDesc type, int slot) {
    for (ClassDesc parameter : type.parameterList()) {
      code.loadLocal(TypeKind.from(parameter), slot);
      slot += TypeKind.from(parameter).slotSize();
    }
  }

  /** Pops the arguments of a call into fresh slots, and returns the slots. */
  static int[] store(CodeBuilder code, MethodTypeDesc type) {
    int[] slots = new int[type.parameterCount()];
    for (int i = slots.length - 1; i >= 0; i--) {
      TypeKind kind = TypeKind.from(type.parameterType(i));
      slots[i] = code.allocateLocal(kind);
      code.storeLocal(kind, slots[i]);
    }
    return slots;
  }

  /** Pushes what {@link #store} popped. */
  static void load(CodeBuilder code, MethodTypeDesc type, int[] slots) {
    for (int i = 0; i < slots.length; i++)
      code.loadLocal(TypeKind.from(type.parameterType(i)), slots[i]);
  }

  /** Pushes an array of them, boxed. */
  static void array(CodeBuilder code, MethodTypeDesc type, int[] slots) {
    code.loadConstant(slots.length).anewarray(ConstantDescs.CD_Object);
    for (int i = 0; i < slots.length; i++) {
      TypeKind kind = TypeKind.from(type.parameterType(i));
      code.dup().loadConstant(i).loadLocal(kind, slots[i]);
      Optional.ofNullable(BOXES.get(kind))
          .ifPresent(
              box -> code.invokestatic(box, "valueOf", MethodTypeDesc.of(box, kind.upperBound())));
      code.aastore();
    }
  }
}
