package learn.harness.gate;

import java.io.InputStream;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeElement;
import java.lang.classfile.Instruction;
import java.lang.classfile.MethodModel;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.MemberRefEntry;
import java.lang.classfile.constantpool.PoolEntry;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.LineNumber;
import java.lang.classfile.instruction.NewObjectInstruction;
import java.lang.classfile.instruction.TypeCheckInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.DirectMethodHandleDesc;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import learn.protocol.Place;

/**
 * Looks through a learner's class files for ways out, and turns {@code System.exit} into a recorded
 * fault.
 */
public final class ClassGate {
  private ClassGate() {}

  /**
   * @param what the type or member that is not allowed, as Java spells it
   * @param at where it is used
   */
  public record Escape(String what, Optional<Place> at) {}

  /** The first way out that any of these class files names. */
  public static Optional<Escape> escape(Map<String, byte[]> classes) {
    return classes.values().stream()
        .filter(ClassGate::suspicious)
        .map(bytes -> ClassFile.of().parse(bytes))
        .flatMap(model -> escape(model).stream())
        .findFirst();
  }

  /**
   * The class file with calls that end the process replaced; the same array when there are none.
   *
   * @param classFiles finds the class file of a type by its path, to compute stack maps
   */
  public static byte[] rewritten(byte[] bytes, Function<String, Optional<InputStream>> classFiles) {
    if (!Names.mention(bytes, "exit", "halt")) return bytes;
    // A type nobody can show is taken for an interface: verification then treats it as an Object.
    ClassHierarchyResolver hierarchy =
        ClassHierarchyResolver.defaultResolver()
            .orElse(
                ClassHierarchyResolver.ofResourceParsing(
                    type -> classFiles.apply(internal(type) + ".class").orElse(null)))
            .orElse(type -> ClassHierarchyResolver.ClassHierarchyInfo.ofInterface());
    return ExitRewriting.apply(bytes, hierarchy);
  }

  // Most class files name nothing of the kind; looking for the names as bytes spares them the
  // parse.
  private static boolean suspicious(byte[] bytes) {
    return Names.mention(bytes, Names.SUSPICIOUS);
  }

  private static Optional<Escape> escape(ClassModel model) {
    for (PoolEntry entry : model.constantPool()) {
      Optional<String> what = forbidden(entry);
      if (what.isPresent()) return Optional.of(new Escape(what.get(), place(model)));
    }
    return Optional.empty();
  }

  private static Optional<String> forbidden(PoolEntry entry) {
    return switch (entry) {
      case ClassEntry type when Forbidden.type(bare(type.asInternalName())) ->
          Optional.of(spelled(bare(type.asInternalName())));
      case MemberRefEntry member
          when Forbidden.member(member.owner().asInternalName(), member.name().stringValue())
              || Forbidden.descriptor(member.type().stringValue()) ->
          Optional.of(spelled(member.owner().asInternalName()) + "." + member.name().stringValue());
      default -> Optional.empty();
    };
  }

  private static Optional<Place> place(ClassModel model) {
    return model.methods().stream().flatMap(m -> place(model, m).stream()).findFirst();
  }

  private static Optional<Place> place(ClassModel model, MethodModel method) {
    int line = 0;
    for (CodeElement element :
        method.code().map(c -> c.elementList()).orElse(java.util.List.of())) {
      if (element instanceof LineNumber number) line = number.line();
      if (line > 0 && element instanceof Instruction i && uses(i))
        return Optional.of(new Place(file(model), line, "used"));
    }
    return Optional.empty();
  }

  private static boolean uses(Instruction instruction) {
    return switch (instruction) {
      case InvokeInstruction i ->
          forbidden(i.method()).isPresent() || forbidden(i.owner()).isPresent();
      case FieldInstruction f ->
          forbidden(f.field()).isPresent() || forbidden(f.owner()).isPresent();
      case NewObjectInstruction n -> forbidden(n.className()).isPresent();
      case TypeCheckInstruction t -> forbidden(t.type()).isPresent();
      case ConstantInstruction.LoadConstantInstruction c ->
          forbidden(c.constantEntry()).isPresent();
      case InvokeDynamicInstruction d -> d.bootstrapArgs().stream().anyMatch(ClassGate::handleOut);
      default -> false;
    };
  }

  private static boolean handleOut(Object argument) {
    return argument instanceof DirectMethodHandleDesc handle
        && (Forbidden.member(internal(handle.owner()), handle.methodName())
            || Forbidden.type(internal(handle.owner()))
            || Forbidden.descriptor(handle.lookupDescriptor()));
  }

  static String internal(ClassDesc type) {
    String descriptor = type.descriptorString();
    return type.isClassOrInterface()
        ? descriptor.substring(1, descriptor.length() - 1)
        : descriptor;
  }

  private static String file(ClassModel model) {
    String type = model.thisClass().asInternalName();
    String folder = type.substring(0, type.lastIndexOf('/') + 1);
    return model
        .findAttribute(Attributes.sourceFile())
        .map(source -> folder + source.sourceFile().stringValue())
        .orElse(type + ".java");
  }

  /** The element type of an array: {@code [Ljava/lang/Module;} is a Module. */
  private static String bare(String internalName) {
    String element = internalName.replaceFirst("^\\[+", "");
    return element.equals(internalName) || !element.startsWith("L")
        ? element
        : element.substring(1, element.length() - 1);
  }

  private static String spelled(String internalName) {
    return internalName.replace('/', '.').replace('$', '.');
  }
}
