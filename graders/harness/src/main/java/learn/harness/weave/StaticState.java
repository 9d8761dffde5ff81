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
import java.lang.reflect.AccessFlag;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Whether one schedule could see in static fields what an earlier one left there. Such a class is
 * loaded anew for each schedule, which takes some forty times as long: so a lambda that closes over
 * nothing, Pending, and an object without anything in it that could change do not count. In doubt a
 * field keeps state.
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
  private static final Set<String> NOTHING = Set.of("java/lang/Object", "java/lang/Record");

  private final Function<String, Optional<byte[]>> files;

  /**
   * @param files internal name to class file, for every class that is rewritten
   */
  StaticState(Function<String, Optional<byte[]>> files) {
    this.files = files;
  }

  boolean isIn(byte[] classFile) {
    ClassModel model = ClassFile.of().parse(classFile);
    Set<String> empty = empty(model);
    return model.fields().stream().anyMatch(field -> isIn(field, empty))
        || (model.flags().has(AccessFlag.ENUM)
            && model.fields().stream().anyMatch(StaticState::changes));
  }

  private static boolean isIn(FieldModel field, Set<String> empty) {
    var flags = field.flags();
    if (!flags.has(AccessFlag.STATIC) || flags.has(AccessFlag.SYNTHETIC)) return false;
    if (flags.has(AccessFlag.ENUM)) return false;
    return !isConstant(field)
        && !(flags.has(AccessFlag.FINAL) && empty.contains(field.fieldName().stringValue()));
  }

  /** A field of an instance that may hold something else later, or something that changes. */
  private static boolean changes(FieldModel field) {
    var flags = field.flags();
    return !flags.has(AccessFlag.STATIC) && !flags.has(AccessFlag.SYNTHETIC) && !isConstant(field);
  }

  private static boolean isConstant(FieldModel field) {
    String type = field.fieldType().stringValue();
    return field.flags().has(AccessFlag.FINAL) && (type.length() == 1 || IMMUTABLE.contains(type));
  }

  /** Names of fields whose one value has nothing in it that could change. */
  private Set<String> empty(ClassModel model) {
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

  private void stored(List<CodeElement> code, Set<String> empty) {
    for (int i = 1; i < code.size(); i++)
      if (code.get(i) instanceof FieldInstruction put
          && put.opcode() == Opcode.PUTSTATIC
          && isEmpty(code.get(i - 1))) empty.add(put.name().stringValue());
  }

  /** What this made, and left to be stored, has nothing in it that could change. */
  private boolean isEmpty(CodeElement made) {
    return switch (made) {
      case InvokeDynamicInstruction lambda ->
          lambda.typeSymbol().parameterCount() == 0
              && lambda.bootstrapMethod().owner().descriptorString().equals("L" + LAMBDAS + ";");
      case InvokeInstruction call when call.opcode() == Opcode.INVOKESPECIAL ->
          call.name().equalsString("<init>") && neverChanges(call.owner().asInternalName());
      case InvokeInstruction call ->
          call.owner().asInternalName().equals("learn/kit/Poll")
              && call.name().equalsString("pending");
      default -> false;
    };
  }

  private boolean neverChanges(String internalName) {
    if (NOTHING.contains(internalName)) return true;
    Optional<ClassModel> model = files.apply(internalName).map(file -> ClassFile.of().parse(file));
    return model.isPresent()
        && model.get().fields().stream().noneMatch(StaticState::changes)
        && model.get().superclass().filter(s -> neverChanges(s.asInternalName())).isPresent();
  }
}
