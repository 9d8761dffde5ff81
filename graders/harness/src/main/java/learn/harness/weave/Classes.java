package learn.harness.weave;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassHierarchyResolver.ClassHierarchyInfo;
import java.lang.classfile.ClassModel;
import java.lang.classfile.FieldModel;
import java.lang.constant.ClassDesc;
import java.lang.reflect.AccessFlag;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Facts about the classes that are rewritten, and about the JDK's above them. */
final class Classes {
  private final Function<String, Optional<byte[]>> files;
  private final Map<String, Optional<ClassModel>> models = new ConcurrentHashMap<>();
  private final Map<String, Optional<Class<?>>> jdk = new ConcurrentHashMap<>();

  /** A field, found in the class that declares it. */
  record Field(
      String owner, String name, boolean isVolatile, boolean isFinal, boolean isSynthetic) {
    String key() {
      return owner + "." + name;
    }
  }

  /**
   * @param files internal name to class file, for every class that is rewritten
   */
  Classes(Function<String, Optional<byte[]>> files) {
    this.files = files;
  }

  boolean isWoven(String internalName) {
    return model(internalName).isPresent();
  }

  Optional<Field> field(String owner, String name) {
    Optional<ClassModel> model = model(owner);
    if (model.isEmpty()) return Optional.empty();
    for (FieldModel field : model.get().fields())
      if (field.fieldName().equalsString(name)) return Optional.of(facts(owner, name, field));
    for (var each : model.get().interfaces()) {
      Optional<Field> inherited = field(each.asInternalName(), name);
      if (inherited.isPresent()) return inherited;
    }
    return superclass(model.get()).flatMap(above -> field(above, name));
  }

  private static Field facts(String owner, String name, FieldModel field) {
    return new Field(
        owner,
        name,
        field.flags().has(AccessFlag.VOLATILE),
        field.flags().has(AccessFlag.FINAL),
        field.flags().has(AccessFlag.SYNTHETIC));
  }

  /** The class above all rewritten ones; empty when one of those declares the method itself. */
  Optional<String> jdkOwner(String owner, String name, String descriptor) {
    Optional<ClassModel> model = model(owner);
    if (model.isEmpty()) return Optional.of(owner);
    boolean own =
        model.get().methods().stream()
            .anyMatch(
                m -> m.methodName().equalsString(name) && m.methodType().equalsString(descriptor));
    return own
        ? Optional.empty()
        : superclass(model.get()).flatMap(above -> jdkOwner(above, name, descriptor));
  }

  private static Optional<String> superclass(ClassModel model) {
    return model.superclass().map(entry -> entry.asInternalName());
  }

  /** Whether a JDK class is, or inherits from, another. */
  boolean isA(String internalName, String above) {
    if (internalName.equals(above)) return true;
    Optional<Class<?>> type = jdkClass(internalName);
    Optional<Class<?>> wanted = jdkClass(above);
    return type.isPresent() && wanted.isPresent() && wanted.get().isAssignableFrom(type.get());
  }

  boolean isInterface(String internalName) {
    return jdkClass(internalName).filter(Class::isInterface).isPresent();
  }

  private Optional<Class<?>> jdkClass(String internalName) {
    return jdk.computeIfAbsent(internalName, Classes::find);
  }

  private static Optional<Class<?>> find(String internalName) {
    if (internalName.startsWith("[")) return Optional.empty();
    try {
      ClassLoader platform = ClassLoader.getPlatformClassLoader();
      return Optional.of(Class.forName(internalName.replace('/', '.'), false, platform));
    } catch (ClassNotFoundException e) {
      return Optional.empty();
    }
  }

  private Optional<ClassModel> model(String internalName) {
    Optional<ClassModel> known = models.get(internalName);
    if (known != null) return known;
    Optional<ClassModel> model = files.apply(internalName).map(ClassFile.of()::parse);
    models.put(internalName, model);
    return model;
  }

  // Stack maps are computed afresh, for which types must be known. A type nobody can show is taken
  // for an interface: verification treats that like an Object.
  ClassHierarchyResolver hierarchy() {
    return ClassHierarchyResolver.defaultResolver()
        .orElse(ClassHierarchyResolver.ofResourceParsing(this::stream))
        .orElse(type -> ClassHierarchyInfo.ofInterface());
  }

  private @Nullable InputStream stream(ClassDesc type) {
    String descriptor = type.descriptorString();
    return files
        .apply(descriptor.substring(1, descriptor.length() - 1))
        .map(ByteArrayInputStream::new)
        .orElse(null);
  }
}
