package learn.harness.weave;

import static java.lang.constant.ConstantDescs.CD_Object;
import static java.lang.constant.ConstantDescs.CD_int;

import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassElement;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeModel;
import java.lang.classfile.MethodElement;
import java.lang.classfile.MethodModel;
import java.lang.classfile.Superclass;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.lang.reflect.AccessFlag;
import java.util.Optional;
import java.util.function.Function;

/** Rewrites one class file after the other, as they are loaded. */
public final class Weaver {
  private static final ClassDesc SYSTEM = ClassDesc.of("learn.hook.twin.SystemTwin");
  private final Tables tables;
  private final Classes classes;
  private final Redirects redirects;
  private final StaticState statics;
  private final ClassFile api;

  /**
   * @param hooks loader that has {@code learn.hook}
   * @param files internal name to class file, for every class that is rewritten
   */
  public Weaver(ClassLoader hooks, Function<String, Optional<byte[]>> files) {
    tables = Tables.of(hooks);
    classes = new Classes(files);
    redirects = new Redirects(tables, classes);
    statics = new StaticState(files);
    api =
        ClassFile.of(
            ClassFile.ClassHierarchyResolverOption.of(classes.hierarchy()),
            ClassFile.DeadCodeOption.KEEP_DEAD_CODE);
  }

  /** The class file, rewritten. */
  public byte[] weave(byte[] classFile) {
    ClassModel model = api.parse(classFile);
    Bridges bridges =
        new Bridges(model.thisClass().asSymbol(), model.flags().has(AccessFlag.INTERFACE));
    return api.transformClass(model, new OneClass(model, bridges));
  }

  /** Values in static fields outlive a schedule: such a class is loaded anew for each. */
  public boolean keepsState(byte[] classFile) {
    return statics.isIn(classFile);
  }

  private final class OneClass implements ClassTransform {
    private final ClassModel model;
    private final Bridges bridges;

    OneClass(ClassModel model, Bridges bridges) {
      this.model = model;
      this.bridges = bridges;
    }

    @Override
    public void accept(ClassBuilder type, ClassElement element) {
      switch (element) {
        case MethodModel method when method.code().isPresent() -> method(type, method);
        case Superclass above ->
            type.withSuperclass(
                redirects
                    .model(above.superclassEntry().asInternalName())
                    .orElse(above.superclassEntry().asSymbol()));
        default -> type.with(element);
      }
    }

    private void method(ClassBuilder type, MethodModel method) {
      int flags = method.flags().flagsMask() & ~AccessFlag.SYNCHRONIZED.mask();
      type.withMethod(
          method.methodName(),
          method.methodType(),
          flags,
          builder -> {
            for (MethodElement element : method) {
              if (element instanceof CodeModel code)
                builder.transformCode(
                    code, new CodeWeaver(model, method, tables, classes, redirects, bridges));
              else if (!(element instanceof java.lang.classfile.AccessFlags)) builder.with(element);
            }
          });
    }

    @Override
    public void atEnd(ClassBuilder type) {
      bridges.addTo(type);
      if (hasIdentityHash()) addHash(type);
    }

    private boolean hasIdentityHash() {
      boolean plain =
          model.superclass().filter(s -> s.asInternalName().equals("java/lang/Object")).isPresent()
              && !model.flags().has(AccessFlag.INTERFACE);
      return plain
          && model.methods().stream().noneMatch(m -> m.methodName().equalsString("hashCode"));
    }

    /** The order of a hash table is the same in every run. */
    private void addHash(ClassBuilder type) {
      type.withMethodBody(
          "hashCode",
          MethodTypeDesc.of(CD_int),
          AccessFlag.PUBLIC.mask() | AccessFlag.SYNTHETIC.mask(),
          code ->
              code.aload(0)
                  .invokestatic(SYSTEM, "identityHashCode", MethodTypeDesc.of(CD_int, CD_Object))
                  .ireturn());
    }
  }
}
