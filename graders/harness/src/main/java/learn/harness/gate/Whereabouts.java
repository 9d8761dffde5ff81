package learn.harness.gate;

import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeModel;
import java.lang.classfile.Instruction;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.MemberRefEntry;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.LineNumber;
import java.lang.classfile.instruction.NewMultiArrayInstruction;
import java.lang.classfile.instruction.NewObjectInstruction;
import java.lang.classfile.instruction.NewReferenceArrayInstruction;
import java.lang.classfile.instruction.TypeCheckInstruction;
import java.lang.constant.ConstantDesc;
import java.lang.constant.DirectMethodHandleDesc;
import java.util.List;
import learn.protocol.Place;

/** The first line of a class file that uses something forbidden. */
final class Whereabouts {
  private Whereabouts() {}

  /** Empty when no instruction uses it, as with a forbidden superclass. */
  static List<Place> of(byte[] classFile) {
    ClassModel model = ClassFile.of().parse(classFile);
    return model.methods().stream()
        .flatMap(method -> method.code().stream())
        .map(Whereabouts::line)
        .filter(line -> line > 0)
        .findFirst()
        .map(line -> new Place(file(model), line, "used"))
        .stream()
        .toList();
  }

  private static int line(CodeModel code) {
    int line = 0;
    for (CodeElement element : code) {
      if (element instanceof LineNumber number) line = number.line();
      if (element instanceof Instruction instruction && uses(instruction)) return line;
    }
    return 0;
  }

  private static boolean uses(Instruction instruction) {
    return switch (instruction) {
      case InvokeInstruction i -> forbidden(i.method());
      case FieldInstruction f -> forbidden(f.field());
      case NewObjectInstruction n -> forbidden(n.className());
      case NewReferenceArrayInstruction a -> forbidden(a.componentType());
      case NewMultiArrayInstruction a -> forbidden(a.arrayType());
      case TypeCheckInstruction t -> forbidden(t.type());
      case ConstantInstruction.LoadConstantInstruction c ->
          c.constantEntry() instanceof ClassEntry type && forbidden(type);
      case InvokeDynamicInstruction d ->
          d.bootstrapArgs().stream().anyMatch(Whereabouts::forbidden);
      default -> false;
    };
  }

  private static boolean forbidden(MemberRefEntry member) {
    return forbidden(
        member.owner().asInternalName(), member.name().stringValue(), member.type().stringValue());
  }

  private static boolean forbidden(ClassEntry type) {
    return Forbidden.type(type.asInternalName()).isPresent();
  }

  /** A method reference. */
  private static boolean forbidden(ConstantDesc argument) {
    return argument instanceof DirectMethodHandleDesc handle
        && forbidden(
            Hooked.internal(handle.owner()), handle.methodName(), handle.lookupDescriptor());
  }

  private static boolean forbidden(String owner, String name, String descriptor) {
    return Forbidden.member(new ConstantPool.Member(owner, name, descriptor)).isPresent();
  }

  private static String file(ClassModel model) {
    String type = model.thisClass().asInternalName();
    String folder = type.substring(0, type.lastIndexOf('/') + 1);
    return model
        .findAttribute(Attributes.sourceFile())
        .map(source -> folder + source.sourceFile().stringValue())
        .orElse(type + ".java");
  }
}
