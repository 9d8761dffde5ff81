package learn.harness.weave;

import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeModel;
import java.lang.classfile.FieldModel;
import java.lang.classfile.Instruction;
import java.lang.classfile.MethodModel;
import java.lang.classfile.Opcode;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.LabelTarget;
import java.lang.classfile.instruction.NewObjectInstruction;
import java.lang.classfile.instruction.StackInstruction;
import java.lang.reflect.AccessFlag;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Whether one schedule could see in static fields what an earlier one left there. Such a class is
 * loaded anew for each schedule, which takes some forty times as long: so a lambda that closes over
 * nothing and a plain object to lock on do not count. In doubt a field keeps state.
 */
final class StaticState {
  private static final Set<String> IMMUTABLE =
      Set.of(
          "Ljava/lang/String;",
          "Ljava/lang/Boolean;",
          "Ljava/lang/Byte;",
          "Ljava/lang/Short;",
          "Ljava/lang/Character;",
          "Ljava/lang/Integer;",
          "Ljava/lang/Long;",
          "Ljava/lang/Float;",
          "Ljava/lang/Double;",
          "Ljava/lang/Class;",
          "Ljava/lang/ScopedValue;",
          "Ljava/lang/invoke/VarHandle;",
          "Ljava/lang/invoke/MethodHandle;",
          "Ljava/time/Duration;",
          "Ljava/util/concurrent/TimeUnit;");
  private static final String LAMBDAS = "java/lang/invoke/LambdaMetafactory";
  private static final String OBJECT = "java/lang/Object";

  private StaticState() {}

  static boolean isIn(byte[] classFile) {
    ClassModel model = ClassFile.of().parse(classFile);
    Set<String> empty = empty(model);
    return model.fields().stream().anyMatch(field -> isIn(field, empty))
        || (model.flags().has(AccessFlag.ENUM)
            && model.fields().stream().anyMatch(StaticState::changesInConstants));
  }

  private static boolean isIn(FieldModel field, Set<String> empty) {
    var flags = field.flags();
    if (!flags.has(AccessFlag.STATIC) || flags.has(AccessFlag.SYNTHETIC)) return false;
    if (flags.has(AccessFlag.ENUM)) return false;
    return !isConstant(field)
        && !(flags.has(AccessFlag.FINAL) && empty.contains(field.fieldName().stringValue()));
  }

  private static boolean changesInConstants(FieldModel field) {
    var flags = field.flags();
    return !flags.has(AccessFlag.STATIC) && !flags.has(AccessFlag.SYNTHETIC) && !isConstant(field);
  }

  private static boolean isConstant(FieldModel field) {
    String type = field.fieldType().stringValue();
    return field.flags().has(AccessFlag.FINAL) && (type.length() == 1 || IMMUTABLE.contains(type));
  }

  /** Names of fields whose one value has nothing in it that could change. */
  private static Set<String> empty(ClassModel model) {
    Set<String> empty = new HashSet<>();
    for (MethodModel method : model.methods())
      if (method.methodName().equalsString("<clinit>"))
        method.code().ifPresent(code -> stored(steps(code), empty));
    return empty;
  }

  // Where a jump may lead between two instructions, the first says nothing of what the second gets.
  private static List<CodeElement> steps(CodeModel code) {
    List<CodeElement> steps = new ArrayList<>();
    for (CodeElement element : code)
      if (element instanceof Instruction || element instanceof LabelTarget) steps.add(element);
    return steps;
  }

  private static void stored(List<CodeElement> code, Set<String> empty) {
    for (int i = 1; i < code.size(); i++)
      if (code.get(i) instanceof FieldInstruction put
          && put.opcode() == Opcode.PUTSTATIC
          && (isBareLambda(code.get(i - 1)) || isPlainObject(code, i)))
        empty.add(put.name().stringValue());
  }

  private static boolean isBareLambda(CodeElement made) {
    return made instanceof InvokeDynamicInstruction dynamic
        && dynamic.typeSymbol().parameterCount() == 0
        && dynamic.bootstrapMethod().owner().descriptorString().equals("L" + LAMBDAS + ";");
  }

  private static boolean isPlainObject(List<CodeElement> code, int put) {
    return put >= 3
        && code.get(put - 1) instanceof InvokeInstruction constructor
        && constructor.owner().asInternalName().equals(OBJECT)
        && code.get(put - 2) instanceof StackInstruction copy
        && copy.opcode() == Opcode.DUP
        && code.get(put - 3) instanceof NewObjectInstruction fresh
        && fresh.className().asInternalName().equals(OBJECT);
  }
}
