package learn.cli.compile.shape;

import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Whether a member resolves, as the JVM resolves it, to one that a grader may use. */
final class MemberFit {
  private final Types types;

  MemberFit(Types types) {
    this.types = types;
  }

  Optional<Difference> wrong(Need.Member need) {
    var family = types.family(need.owner());
    var members = family.nearestFirst().stream().flatMap(t -> members(t, need)).toList();
    var same =
        members.stream()
            .filter(s -> s.name().equals(need.name()) && s.descriptor().equals(need.descriptor()))
            .findFirst();
    boolean fine = same.map(s -> fits(s, need)).orElse(!family.whole());
    return fine
        ? Optional.empty()
        : Optional.of(difference(need, same.or(() -> nearest(need, members))));
  }

  /** Constructors are not inherited. */
  private static Stream<Signature> members(ClassModel type, Need.Member need) {
    String owner = type.thisClass().asInternalName();
    return need.isMethod()
        ? type.methods().stream()
            .map(m -> Signature.of(m, owner))
            .filter(s -> s.isConstructor() == need.isConstructor())
            .filter(s -> !s.isConstructor() || owner.equals(need.owner()))
        : type.fields().stream().map(f -> Signature.of(f, owner));
  }

  private static boolean fits(Signature found, Need.Member need) {
    boolean open =
        found.is(ClassFile.ACC_PUBLIC) || need.inherits() && found.is(ClassFile.ACC_PROTECTED);
    return open && found.is(ClassFile.ACC_STATIC) == need.isStatic();
  }

  /** One of the same name, best with the same parameters; else a slip of the pen. */
  private Optional<Signature> nearest(Need.Member need, List<Signature> members) {
    var written =
        members.stream().filter(s -> !s.synthetic() && types.own(s.owner()).isPresent()).toList();
    return written.stream()
        .filter(s -> s.name().equals(need.name()))
        .min(Comparator.comparing(s -> need.parametersUnlike(s.descriptor())))
        .or(() -> Nearest.to(need.name(), written, Signature::name));
  }

  private static Difference difference(Need.Member need, Optional<Signature> found) {
    var needed = Signature.of(need);
    boolean inFull = found.filter(f -> f.java(false).equals(needed.java(false))).isPresent();
    return new Difference(
        needed.java(inFull),
        found.map(f -> f.java(inFull)).orElse(""),
        Optional.of(found.map(Signature::about).orElse(Signature.simpleName(need.owner()))));
  }
}
