package learn.hook;

import java.io.IOException;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Stands in front of a call that may wait, on a thread that must not. The call itself follows
 * unchanged when it need not wait; when it must, the fault is on record before anything is thrown.
 */
public final class Waits {
  /** The method throws InterruptedException at once on a thread that has been interrupted. */
  public static final int INTERRUPTIBLE = 1;

  /** {@code super.take()}: it is that very method, whatever the receiver's class has. */
  public static final int EXACT = 2;

  private static final ClassValue<Set<String>> DECLARED =
      new ClassValue<>() {
        @Override
        protected Set<String> computeValue(Class<?> type) {
          Set<String> members = new HashSet<>();
          for (Method method : type.getDeclaredMethods()) members.add(member(method));
          return members;
        }
      };

  private Waits() {}

  /**
   * Called only while {@link PollGuard#inPoll}.
   *
   * @param receiver null when the method is static, or a constructor
   * @param rule name of a {@link Rule}
   * @param owner how the learner calls the receiver's class, or that of the static method
   * @param member name and descriptor
   * @param how {@link #INTERRUPTIBLE}, {@link #EXACT}
   */
  public static void check(
      @Nullable Object receiver,
      @Nullable Object[] arguments,
      String rule,
      String owner,
      String member,
      int how) {
    if ((how & INTERRUPTIBLE) != 0 && Thread.currentThread().isInterrupted()) return;
    if (receiver != null && (how & EXACT) == 0 && isOurs(receiver.getClass(), member)) return;
    if (waits(Rule.valueOf(rule), receiver, arguments)) throw refused(owner, member);
  }

  /** What cannot be asked, and what answers with an exception, is not held against anybody. */
  private static boolean waits(Rule rule, @Nullable Object receiver, @Nullable Object[] arguments) {
    try {
      return rule.waits(receiver, arguments);
    } catch (RuntimeException | IOException unknown) {
      return false;
    }
  }

  private static Error refused(String owner, String member) {
    String name = member.substring(0, member.indexOf('('));
    Refused refused = new Refused(name.equals("<init>") ? "new " + owner : owner + "." + name);
    Bridge.record(refused);
    return refused;
  }

  /**
   * Whether it is the learner's, the kit's or the grader's code that would run. What the learner
   * wrote has been rewritten itself, and the others know what they do.
   */
  private static boolean isOurs(Class<?> type, String member) {
    for (Class<?> at = type; at != null; at = at.getSuperclass())
      if (DECLARED.get(at).contains(member)) return isOurs(at);
    return isOurs(type);
  }

  private static boolean isOurs(Class<?> type) {
    ClassLoader loader = type.getClassLoader();
    String name = loader == null ? "" : String.valueOf(loader.getName());
    return Set.of("kit", "learner", "grader").contains(name);
  }

  private static String member(Method method) {
    return method.getName()
        + MethodType.methodType(method.getReturnType(), method.getParameterTypes())
            .toMethodDescriptorString();
  }

  private static final class Refused extends Error implements Supplier<Map<String, Object>> {
    private static final long serialVersionUID = 1L;
    private final String call;

    Refused(String call) {
      super(call + " had to wait inside code that must return at once [blocking-in-poll]");
      this.call = call;
    }

    @Override
    public Map<String, Object> get() {
      return Map.of("code", "blocking-in-poll", "facts", List.of(call));
    }
  }
}
