package learn.cli.compile.shape;

import java.io.IOException;
import java.io.InputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import learn.cli.compile.ClassPath;

/** Class files by internal name: the learner's, the class path's, the JDK's. Loads no class. */
final class Types {
  private final Map<String, byte[]> own;
  private final ClassPath classPath;
  private final Map<String, Optional<ClassModel>> known = new HashMap<>();

  /**
   * @param own binary class name → class file of learner, given and carried classes
   */
  Types(Map<String, byte[]> own, ClassPath classPath) {
    this.own = own;
    this.classPath = classPath;
  }

  /** Internal names of the learner's own types, sorted. */
  List<String> ownNames() {
    return own.keySet().stream().map(n -> n.replace('.', '/')).sorted().toList();
  }

  /** The learner's own, given or carried. */
  Optional<ClassModel> own(String internalName) {
    return Optional.ofNullable(own.get(internalName.replace('/', '.')))
        .flatMap(_ -> find(internalName));
  }

  Optional<ClassModel> find(String internalName) {
    return known.computeIfAbsent(
        internalName, name -> bytes(name).map(b -> ClassFile.of().parse(b)));
  }

  private Optional<byte[]> bytes(String internalName) {
    String binaryName = internalName.replace('/', '.');
    return Optional.ofNullable(own.get(binaryName))
        .or(() -> Optional.ofNullable(classPath.classes().get(binaryName)))
        .or(() -> fromJdk(internalName));
  }

  private static Optional<byte[]> fromJdk(String internalName) {
    var jdk = ClassLoader.getPlatformClassLoader();
    try (InputStream in = jdk.getResourceAsStream(internalName + ".class")) {
      return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** A type and all above it: interfaces, too, have the public methods of Object. */
  Family family(String internalName) {
    var members = new LinkedHashSet<ClassModel>();
    var seen = new LinkedHashSet<String>();
    var left = new ArrayDeque<String>(List.of(internalName));
    boolean whole = true;
    while (!left.isEmpty()) {
      String name = left.removeFirst();
      if (!seen.add(name)) continue;
      var type = find(name);
      whole &= type.isPresent();
      type.ifPresent(
          t -> {
            members.add(t);
            t.superclass().ifPresent(s -> left.add(s.asInternalName()));
            t.interfaces().forEach(i -> left.add(i.asInternalName()));
          });
    }
    find("java/lang/Object").ifPresent(members::add);
    return new Family(members, whole);
  }

  /**
   * Supertypes, each once.
   *
   * @param whole false when one of them could not be read
   */
  record Family(Set<ClassModel> nearestFirst, boolean whole) {}
}
