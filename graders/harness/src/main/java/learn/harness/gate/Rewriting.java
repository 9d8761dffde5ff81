package learn.harness.gate;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassElement;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassHierarchyResolver.ClassHierarchyInfo;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.MethodModel;
import java.lang.classfile.MethodTransform;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is changed in a submission's class files before they are loaded: calls of {@link Hooked}
 * methods go to their hooks, calls that may wait are asked about first, and methods that must
 * return at once mark their thread. Nothing else, and no line, changes.
 */
public final class Rewriting {
  private final Types types;
  private final Catalogue catalogue;
  private final ClassFile api;
  private final boolean watched;

  /**
   * @param submission binary class name → class file of all that will be rewritten
   * @param kit knows the kit and the JDK
   * @param watched whether waiting is asked about at all
   */
  public Rewriting(Map<String, byte[]> submission, ClassLoader kit, boolean watched) {
    this.watched = watched;
    types = new Types(submission, kit);
    catalogue = new Catalogue(types);
    api = ClassFile.of(ClassFile.ClassHierarchyResolverOption.of(hierarchy(submission, kit)));
  }

  /**
   * Goes once through all of it, so that the first check does not pay for loading what it takes.
   */
  public static void rehearse(ClassLoader kit) {
    Class<?> any = Catalogue.class;
    try (InputStream in = any.getResourceAsStream(any.getSimpleName() + ".class")) {
      if (in == null) return;
      Rewriting rewriting = new Rewriting(Map.of(), kit, true);
      rewriting.changed(rewriting.api.parse(in.readAllBytes()), Marked.NONE);
    } catch (IOException unreadable) {
      // Then the first class of the submission pays.
    }
  }

  /** The class file as it is to be loaded. */
  public byte[] apply(byte[] classFile) {
    ClassModel model = api.parse(classFile);
    Marked marked = watched ? Marked.of(model, types) : Marked.NONE;
    return marked.isNone() && !names(ConstantPool.of(classFile))
        ? classFile
        : changed(model, marked);
  }

  /** Whether it calls or refers to anything that is led elsewhere, or asked about. */
  private boolean names(ConstantPool pool) {
    return pool.members().stream()
        .anyMatch(
            m ->
                Hooked.by(m.owner(), m.name()).isPresent()
                    || watched && catalogue.of(m.owner(), m.name(), m.descriptor()).isPresent());
  }

  private byte[] changed(ClassModel model, Marked marked) {
    References references = new References(model, types, catalogue);
    ClassTransform each = (to, element) -> element(to, element, model, marked, references);
    return api.transformClass(
        model,
        each.andThen(
            ClassTransform.endHandler(
                to -> {
                  references.define(to);
                  marked.inherited().forEach((member, from) -> Override.define(to, member, from));
                })));
  }

  private void element(
      ClassBuilder to,
      ClassElement element,
      ClassModel model,
      Marked marked,
      References references) {
    if (!(element instanceof MethodModel method) || method.code().isEmpty()) {
      to.with(element);
      return;
    }
    Calls calls = new Calls(catalogue, references);
    if (!marked.own().contains(Types.member(method)))
      to.transformMethod(method, MethodTransform.transformingCode(calls));
    else Marking.define(to, method, model.thisClass().asSymbol(), calls);
  }

  // Stack maps are computed afresh, for which the types of the submission must be known. A type
  // nobody can show is taken for an interface: verification treats that like an Object.
  private static ClassHierarchyResolver hierarchy(Map<String, byte[]> submission, ClassLoader kit) {
    return ClassHierarchyResolver.defaultResolver()
        .orElse(ClassHierarchyResolver.ofResourceParsing(type -> classFile(type, submission)))
        .orElse(ClassHierarchyResolver.ofClassLoading(kit))
        .orElse(type -> ClassHierarchyInfo.ofInterface());
  }

  private static @Nullable InputStream classFile(ClassDesc type, Map<String, byte[]> submission) {
    byte[] bytes = submission.get(Hooked.internal(type).replace('/', '.'));
    return bytes == null ? null : new ByteArrayInputStream(bytes);
  }

  /** {@code poll} of a superclass that is no future itself stands for this class's. */
  private static final class Override {
    private Override() {}

    static void define(ClassBuilder to, String member, String from) {
      int at = member.indexOf('(');
      String name = member.substring(0, at);
      MethodTypeDesc type = MethodTypeDesc.ofDescriptor(member.substring(at));
      int flags = ClassFile.ACC_PUBLIC | ClassFile.ACC_SYNTHETIC;
      to.withMethodBody(
          name,
          type,
          flags,
          code ->
              Marking.around(
                  code,
                  body -> {
                    body.aload(0);
                    Values.load(body, type, 1);
                    body.invokespecial(ClassDesc.ofInternalName(from), name, type);
                  },
                  type));
    }
  }
}
