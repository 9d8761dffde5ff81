package learn.cli.compile.shape;

import java.lang.classfile.ClassFile;
import java.lang.classfile.FieldModel;
import java.lang.classfile.MethodModel;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A member of a class file. */
record Signature(int flags, String owner, String name, String descriptor) {
  private static final int SYNTHETIC = ClassFile.ACC_SYNTHETIC;

  static Signature of(MethodModel method, String owner) {
    return new Signature(
        method.flags().flagsMask(),
        owner,
        method.methodName().stringValue(),
        method.methodType().stringValue());
  }

  static Signature of(FieldModel field, String owner) {
    return new Signature(
        field.flags().flagsMask(),
        owner,
        field.fieldName().stringValue(),
        field.fieldType().stringValue());
  }

  /** What a grader asks for, as if it were declared. */
  static Signature of(Need.Member need) {
    int flags = ClassFile.ACC_PUBLIC | (need.isStatic() ? ClassFile.ACC_STATIC : 0);
    return new Signature(flags, need.owner(), need.name(), need.descriptor());
  }

  boolean is(int flag) {
    return (flags & flag) != 0;
  }

  /** Written by the compiler, not by a person. */
  boolean synthetic() {
    return is(SYNTHETIC) || name.equals("<clinit>");
  }

  boolean isMethod() {
    return descriptor.startsWith("(");
  }

  boolean isConstructor() {
    return name.equals("<init>");
  }

  /** {@code Flag.set}; a constructor is {@code Flag.new}. */
  String about() {
    return simpleName(owner) + "." + (isConstructor() ? "new" : name);
  }

  /**
   * As Java source, type arguments erased: {@code public static Future answer(int)}.
   *
   * @param inFull with package names, where simple names would hide the difference
   */
  String java(boolean inFull) {
    return Stream.concat(modifiers().stream(), Stream.of(declaration(inFull)))
        .collect(Collectors.joining(" "));
  }

  private List<String> modifiers() {
    var words = new ArrayList<String>();
    if (is(ClassFile.ACC_PUBLIC)) words.add("public");
    if (is(ClassFile.ACC_PROTECTED)) words.add("protected");
    if (is(ClassFile.ACC_PRIVATE)) words.add("private");
    if (is(ClassFile.ACC_STATIC)) words.add("static");
    return words;
  }

  private String declaration(boolean inFull) {
    if (!isMethod()) return type(ClassDesc.ofDescriptor(descriptor), inFull) + " " + name;
    var type = MethodTypeDesc.ofDescriptor(descriptor);
    String parameters =
        type.parameterList().stream()
            .map(p -> type(p, inFull))
            .collect(Collectors.joining(", ", "(", ")"));
    return isConstructor()
        ? simpleName(owner) + parameters
        : type(type.returnType(), inFull) + " " + name + parameters;
  }

  private static String type(ClassDesc type, boolean inFull) {
    String simple = type.displayName().replace('$', '.');
    boolean named = inFull && type.isClassOrInterface() && !type.packageName().isEmpty();
    return named ? type.packageName() + "." + simple : simple;
  }

  /** {@code Outer.Inner} of {@code ch01/Outer$Inner}. */
  static String simpleName(String internalName) {
    return internalName.substring(internalName.lastIndexOf('/') + 1).replace('$', '.');
  }
}
