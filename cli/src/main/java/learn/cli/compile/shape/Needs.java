package learn.cli.compile.shape;

import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeElement;
import java.lang.classfile.Opcode;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.ConstantPool;
import java.lang.classfile.constantpool.MemberRefEntry;
import java.lang.classfile.constantpool.MethodHandleEntry;
import java.lang.classfile.constantpool.MethodTypeEntry;
import java.lang.classfile.constantpool.NameAndTypeEntry;
import java.lang.classfile.constantpool.PoolEntry;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.NewObjectInstruction;
import java.lang.invoke.MethodHandleInfo;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Collects what grader classes refer to in the packages the learner fills, in order of use. */
final class Needs {
  private static final Pattern TYPE_IN_DESCRIPTOR = Pattern.compile("L([^;]+);");

  private final Predicate<String> wanted;
  private final Set<Need> found = new LinkedHashSet<>();
  private boolean inherits;

  private Needs(Predicate<String> wanted) {
    this.wanted = wanted;
  }

  /**
   * @param wanted whether a type, by internal name, has to come from the learner
   */
  static Set<Need> of(Map<String, byte[]> graders, Predicate<String> wanted) {
    var needs = new Needs(wanted);
    graders.keySet().stream()
        .sorted()
        .flatMap(name -> Optional.ofNullable(graders.get(name)).stream())
        .forEach(bytes -> needs.collect(ClassFile.of().parse(bytes)));
    return needs.found;
  }

  private void collect(ClassModel grader) {
    inherits = grader.superclass().filter(c -> wanted.test(c.asInternalName())).isPresent();
    grader.methods().forEach(m -> typesIn(m.methodType().stringValue()));
    grader.fields().forEach(f -> typesIn(f.fieldType().stringValue()));
    grader.methods().stream()
        .flatMap(m -> m.code().stream())
        .forEach(code -> code.forEach(this::instruction));
    pool(grader.constantPool());
  }

  private void instruction(CodeElement element) {
    switch (element) {
      case InvokeInstruction call -> call(call);
      case FieldInstruction field ->
          member(field.field(), isStatic(field.opcode()), field.type().stringValue());
      case NewObjectInstruction made ->
          type(made.className().asInternalName(), Need.Form.INSTANTIABLE);
      default -> {}
    }
  }

  private static boolean isStatic(Opcode opcode) {
    return opcode == Opcode.GETSTATIC || opcode == Opcode.PUTSTATIC;
  }

  private void call(InvokeInstruction call) {
    var form = call.isInterface() ? Need.Form.INTERFACE : Need.Form.CLASS;
    type(call.owner().asInternalName(), form);
    boolean isStatic = call.opcode() == Opcode.INVOKESTATIC;
    member(call.method(), isStatic, call.type().stringValue());
  }

  private void pool(ConstantPool pool) {
    for (PoolEntry entry : pool) {
      switch (entry) {
        case ClassEntry type -> type(type.asInternalName(), Need.Form.ANY);
        case NameAndTypeEntry signature -> typesIn(signature.type().stringValue());
        case MethodTypeEntry signature -> typesIn(signature.descriptor().stringValue());
        case MethodHandleEntry handle -> handle(handle);
        default -> {}
      }
    }
  }

  private void handle(MethodHandleEntry handle) {
    var member = handle.reference();
    boolean isStatic =
        switch (handle.kind()) {
          case MethodHandleInfo.REF_invokeStatic,
              MethodHandleInfo.REF_getStatic,
              MethodHandleInfo.REF_putStatic ->
              true;
          default -> false;
        };
    member(member, isStatic, member.type().stringValue());
  }

  private void member(MemberRefEntry entry, boolean isStatic, String descriptor) {
    String owner = entry.owner().asInternalName();
    if (wanted.test(owner))
      found.add(new Need.Member(owner, entry.name().stringValue(), descriptor, isStatic, inherits));
  }

  private void typesIn(String descriptor) {
    TYPE_IN_DESCRIPTOR.matcher(descriptor).results().forEach(m -> type(m.group(1), Need.Form.ANY));
  }

  private void type(String name, Need.Form form) {
    if (name.startsWith("[")) typesIn(name);
    else if (wanted.test(name)) found.add(new Need.Type(name, form));
  }
}
