package learn.harness.weave;

import static java.lang.constant.ConstantDescs.CD_Class;
import static java.lang.constant.ConstantDescs.CD_Object;
import static java.lang.constant.ConstantDescs.CD_String;
import static java.lang.constant.ConstantDescs.CD_boolean;
import static java.lang.constant.ConstantDescs.CD_int;
import static java.lang.constant.ConstantDescs.CD_void;

import java.lang.classfile.ClassBuilder;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.lang.reflect.AccessFlag;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * Static methods added to a rewritten class, each around one call that can be neither overridden
 * nor done elsewhere: atomics are final, a VarHandle's methods take their types from the call, and
 * a reference to a method that nobody controls has no place for a hook before it.
 */
final class Bridges {
  private static final ClassDesc ATOMICS = ClassDesc.of("learn.hook.woven.AtomicHooks");
  private static final ClassDesc COLLECTIONS = ClassDesc.of("learn.hook.woven.CollectionHooks");
  private static final ClassDesc HANDLE = ClassDesc.ofInternalName(Atomics.VAR_HANDLE);
  private static final int FLAGS =
      AccessFlag.STATIC.mask() | AccessFlag.SYNTHETIC.mask() | AccessFlag.PRIVATE.mask();

  private final ClassDesc home;
  private final boolean inInterface;
  private final Map<Call, Target> made = new LinkedHashMap<>();
  private final Map<Call, String> refused = new HashMap<>();

  Bridges(ClassDesc home, boolean inInterface) {
    this.home = home;
    this.inInterface = inInterface;
  }

  /** What to call instead; empty when the call may stay as it is. */
  Optional<Target> bridge(Call call) {
    if (!isBridged(call)) return Optional.empty();
    return Optional.of(made.computeIfAbsent(call, this::target));
  }

  /** What a reference leads to whose method may not be called under control. */
  Target refusal(Call call, String what) {
    refused.put(call, what);
    return made.computeIfAbsent(call, this::target);
  }

  private static boolean isBridged(Call call) {
    if (call.name().equals("<init>")) return false;
    if (Atomics.isUpdater(call.owner()) && call.name().equals("newUpdater")) return true;
    if (call.isStatic()) return false;
    boolean atomic = Atomics.owns(call.owner()) || call.owner().equals(Atomics.VAR_HANDLE);
    return atomic
        ? Atomics.kind(call.owner(), call.name()) >= 0
        : Collections.owns(call.owner()) && !isOfObject(call);
  }

  private static boolean isOfObject(Call call) {
    return switch (call.name()) {
      case "getClass", "hashCode", "equals", "toString", "wait", "notify", "notifyAll" -> true;
      default -> false;
    };
  }

  private Target target(Call call) {
    String name = "$" + made.size() + "$" + call.name();
    return new Target(home, name, call.flat(), inInterface);
  }

  void addTo(ClassBuilder type) {
    made.forEach(
        (call, target) ->
            type.withMethodBody(target.name(), target.type(), FLAGS, code -> body(code, call)));
  }

  private void body(CodeBuilder code, Call call) {
    String what = refused.get(call);
    if (what != null) CodeWeaver.uncontrolled(code, what);
    if (isBridged(call) && Collections.owns(call.owner())) {
      collection(code, call);
      return;
    }
    if (!isBridged(call)) real(code, call);
    else if (call.isStatic()) updater(code, call);
    else atomic(code, call);
    code.return_(TypeKind.from(call.type().returnType()));
  }

  private static void real(CodeBuilder code, Call call) {
    int slot = 0;
    for (ClassDesc parameter : call.flat().parameterList()) {
      TypeKind kind = TypeKind.from(parameter);
      code.loadLocal(kind, slot);
      slot += kind.slotSize();
    }
    if (call.isStatic())
      code.invokestatic(call.ownerDesc(), call.name(), call.type(), call.ofInterface());
    else if (call.ofInterface()) code.invokeinterface(call.ownerDesc(), call.name(), call.type());
    else code.invokevirtual(call.ownerDesc(), call.name(), call.type());
  }

  /** {@code newUpdater(class[, type], "field")}: the hooks learn which field it is about. */
  private static void updater(CodeBuilder code, Call call) {
    real(code, call);
    code.dup().aload(0).aload(call.type().parameterCount() - 1);
    code.invokestatic(
        ATOMICS, "updater", MethodTypeDesc.of(CD_void, CD_Object, CD_Class, CD_String));
  }

  private static void collection(CodeBuilder code, Call call) {
    code.aload(0).loadConstant(Collections.writes(call.name()) ? 1 : 0).loadConstant(call.name());
    code.invokestatic(
        COLLECTIONS, "before", MethodTypeDesc.of(CD_void, CD_Object, CD_boolean, CD_String));
    code.trying(
        body -> called(body, call),
        caught -> caught.catchingAll(handler -> after(handler, call).athrow()));
  }

  /** Whatever happens in the call, its end is told. */
  private static void called(CodeBuilder code, Call call) {
    real(code, call);
    after(code, call);
    if (Collections.isView(call.name()) && !call.type().returnType().isPrimitive()) {
      code.dup().aload(0);
      code.invokestatic(COLLECTIONS, "view", MethodTypeDesc.of(CD_void, CD_Object, CD_Object));
    }
    code.return_(TypeKind.from(call.type().returnType()));
  }

  private static CodeBuilder after(CodeBuilder code, Call call) {
    code.aload(0).loadConstant(Collections.writes(call.name()) ? 1 : 0);
    return code.invokestatic(
        COLLECTIONS, "after", MethodTypeDesc.of(CD_void, CD_Object, CD_boolean));
  }

  private static void atomic(CodeBuilder code, Call call) {
    int kind = Atomics.kind(call.owner(), call.name());
    place(code, call);
    code.loadConstant(kind).loadConstant(call.name());
    code.invokestatic(
        ATOMICS, "before", MethodTypeDesc.of(CD_void, CD_Object, CD_int, CD_int, CD_String));
    real(code, call);
    ClassDesc result = call.type().returnType();
    if (Atomics.compares(kind) && result.equals(CD_boolean)) {
      code.dup();
      place(code, call);
      String hook = kind == Atomics.COMPARE ? "compared" : "comparedPlainly";
      code.invokestatic(ATOMICS, hook, MethodTypeDesc.of(CD_void, CD_boolean, CD_Object, CD_int));
    } else {
      place(code, call);
      code.loadConstant(kind);
      code.invokestatic(ATOMICS, "after", MethodTypeDesc.of(CD_void, CD_Object, CD_int, CD_int));
    }
    FieldHooks.saw(code, result);
  }

  /** Pushes the object and the number of the place in it. */
  private static void place(CodeBuilder code, Call call) {
    BiConsumer<String, MethodTypeDesc> hook =
        (name, type) -> code.invokestatic(ATOMICS, name, type);
    boolean object =
        call.type().parameterCount() > 0 && !call.type().parameterType(0).isPrimitive();
    if (call.owner().equals(Atomics.VAR_HANDLE)) {
      boolean array = object && call.type().parameterType(0).isArray();
      code.aload(0);
      if (object) code.aload(1);
      else code.aconst_null();
      hook.accept("target", MethodTypeDesc.of(CD_Object, HANDLE, CD_Object));
      code.aload(0);
      if (array) code.iload(2);
      else code.iconst_m1();
      hook.accept("part", MethodTypeDesc.of(CD_int, HANDLE, CD_int));
    } else if (Atomics.isUpdater(call.owner())) {
      code.aload(1).aload(0);
      hook.accept("part", MethodTypeDesc.of(CD_int, CD_Object));
    } else {
      code.aload(0);
      if (Atomics.isArray(call.owner()) && call.type().parameterCount() > 0) code.iload(1);
      else code.iconst_m1();
    }
  }
}
