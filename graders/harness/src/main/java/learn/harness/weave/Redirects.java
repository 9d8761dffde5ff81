package learn.harness.weave;

import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which calls lead to twins, which classes are replaced, and what nobody controls. */
final class Redirects {
  private static final String CONCURRENT = "java/util/concurrent/";
  private static final Set<String> WAITING = Set.of("wait", "notify", "notifyAll");

  // Beyond java.util.concurrent: whatever waits for the world outside, or has threads of its own.
  private static final List<String> OUTSIDE =
      List.of(
          "java/net/",
          "java/nio/channels/",
          "java/util/Timer",
          "java/lang/Process",
          "java/lang/ScopedValue",
          "java/util/stream/StreamSupport");
  private static final Set<String> PARALLEL = Set.of("parallel", "parallelStream");

  private final Tables tables;
  private final Classes classes;

  Redirects(Tables tables, Classes classes) {
    this.tables = tables;
    this.classes = classes;
  }

  Optional<ClassDesc> model(String internalName) {
    return Optional.ofNullable(tables.models().get(internalName)).map(ClassDesc::ofInternalName);
  }

  Optional<Target> twin(Call call) {
    String prefix = call.isStatic() ? "static " : "";
    List<String> owners = tables.twinOwners().get(prefix + call.name() + call.parameters());
    if (owners == null) return Optional.empty();
    if (!call.isStatic() && WAITING.contains(call.name()))
      return target("java/lang/Object." + call.name() + call.parameters());
    return classes
        .jdkOwner(call.owner(), call.name(), call.type().descriptorString())
        .flatMap(jdk -> owners.stream().filter(o -> classes.isA(jdk, o)).findFirst())
        .flatMap(owner -> target(prefix + owner + "." + call.name() + call.parameters()));
  }

  private Optional<Target> target(String key) {
    return Optional.ofNullable(tables.twins().get(key))
        .map(
            to ->
                new Target(
                    ClassDesc.ofInternalName(to.get(0)),
                    to.get(1),
                    MethodTypeDesc.ofDescriptor(to.get(2)),
                    false));
  }

  /** The name of a class that may not be made under control, if it is one. */
  Optional<String> uncontrolledNew(String owner) {
    boolean controlled = tables.models().containsKey(owner) || classes.isWoven(owner);
    return controlled || !isForeign(owner) ? Optional.empty() : Optional.of(simple(owner));
  }

  /** The name of a method that may not be called under control, if it is one. */
  Optional<String> uncontrolledCall(Call call) {
    boolean parallel = PARALLEL.contains(call.name()) && call.owner().startsWith("java/util/");
    boolean foreign = call.isStatic() && isForeign(call.owner());
    return parallel || foreign || isGap(call)
        ? Optional.of(simple(call.owner()) + "." + call.name())
        : Optional.empty();
  }

  private boolean isGap(Call call) {
    return !call.isStatic()
        && classes
            .jdkOwner(call.owner(), call.name(), call.type().descriptorString())
            .filter(jdk -> tables.gaps().contains(jdk + "." + call.name() + call.parameters()))
            .isPresent();
  }

  private boolean isForeign(String owner) {
    if (OUTSIDE.stream().anyMatch(owner::startsWith)) return true;
    return owner.startsWith(CONCURRENT)
        && !Atomics.owns(owner)
        && !tables.harmless().contains(owner)
        && !classes.isInterface(owner)
        && !classes.isA(owner, "java/lang/Throwable")
        && !classes.isA(owner, "java/lang/Enum");
  }

  private static String simple(String owner) {
    return owner.substring(owner.lastIndexOf('/') + 1).replace('$', '.');
  }
}
