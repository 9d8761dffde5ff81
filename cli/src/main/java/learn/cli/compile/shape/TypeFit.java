package learn.cli.compile.shape;

import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.util.Optional;
import java.util.Set;
import learn.cli.compile.shape.Need.Form;

/** Whether a type is there, is public, and is of the form a grader uses it in. */
final class TypeFit {
  private final Types types;

  TypeFit(Types types) {
    this.types = types;
  }

  private Difference missing(String owner, Set<Need> needs) {
    var like = Nearest.to(Signature.simpleName(owner), types.ownNames(), Signature::simpleName);
    return new Difference(
        needed(owner, needs),
        like.flatMap(types::own).map(TypeFit::header).orElse(""),
        like.map(Signature::simpleName));
  }

  /** What is wrong with a type as a whole. */
  Optional<Difference> wrong(String owner, Set<Need> needs) {
    if (types.own(owner).isEmpty()) return Optional.of(missing(owner, needs));
    return types
        .own(owner)
        .filter(type -> !fits(type, owner, needs))
        .map(
            type ->
                new Difference(
                    needed(owner, needs), header(type), Optional.of(Signature.simpleName(owner))));
  }

  private static boolean fits(ClassModel type, String owner, Set<Need> needs) {
    boolean made = used(owner, needs, Form.INSTANTIABLE);
    boolean otherForm =
        has(type, ClassFile.ACC_INTERFACE)
            ? made || used(owner, needs, Form.CLASS)
            : used(owner, needs, Form.INTERFACE);
    boolean hollow = made && has(type, ClassFile.ACC_ABSTRACT);
    return has(type, ClassFile.ACC_PUBLIC) && !otherForm && !hollow;
  }

  private static boolean used(String owner, Set<Need> needs, Form form) {
    return needs.contains(new Need.Type(owner, form));
  }

  private static String needed(String owner, Set<Need> needs) {
    String kind = used(owner, needs, Form.INTERFACE) ? "interface " : "class ";
    return "public " + kind + Signature.simpleName(owner);
  }

  private static String header(ClassModel type) {
    boolean isInterface = has(type, ClassFile.ACC_INTERFACE);
    boolean hollow = !isInterface && has(type, ClassFile.ACC_ABSTRACT);
    return (has(type, ClassFile.ACC_PUBLIC) ? "public " : "")
        + (hollow ? "abstract " : "")
        + (isInterface ? "interface " : "class ")
        + Signature.simpleName(type.thisClass().asInternalName());
  }

  private static boolean has(ClassModel type, int flag) {
    return (type.flags().flagsMask() & flag) != 0;
  }
}
