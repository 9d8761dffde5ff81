package learn.harness.blocking;

import java.lang.management.ManagementFactory;
import java.util.Optional;
import java.util.Set;
import learn.harness.tell.Stacks;

/**
 * One look at a thread that is inside a poll.
 *
 * @param waits it waits, and not for a moment's sake
 * @param own the innermost code that is not the JDK's is the learner's
 * @param cpuNanos CPU used so far: the thread's own; the process's for a virtual one that runs
 */
record Sample(StackTraceElement[] stack, boolean waits, boolean own, boolean runs, long cpuNanos) {
  // Where the JDK waits in native code for the net, a process, or a name.
  private static final Set<String> NATIVE_WAITS =
      Set.of(
          "sun.nio.ch.Net.poll",
          "sun.nio.ch.Net.accept",
          "sun.nio.ch.Net.connect0",
          "sun.nio.ch.SocketDispatcher.read0",
          "sun.nio.ch.UnixDispatcher.read0",
          "java.io.FileInputStream.read0",
          "java.io.FileInputStream.readBytes",
          "sun.nio.ch.EPoll.wait",
          "sun.nio.ch.KQueue.poll",
          "java.net.Inet4AddressImpl.lookupAllHostAddr",
          "java.net.Inet6AddressImpl.lookupAllHostAddr");

  static Sample of(Thread thread) {
    boolean waits = Owners.waits(thread);
    boolean runs = thread.getState() == Thread.State.RUNNABLE;
    StackTraceElement[] stack = thread.getStackTrace();
    return new Sample(
        stack,
        waits,
        Stacks.innermostIsLearner(stack),
        runs,
        thread.isVirtual() ? processCpu() : cpu(thread));
  }

  /** Waits in native code, as far as one look can tell: Java calls that "runnable". */
  boolean inNativeWait() {
    return runs && stack.length > 0 && NATIVE_WAITS.contains(name(stack[0])) && !drawsRandom();
  }

  /** Random numbers are read like a file, and are always there. */
  private boolean drawsRandom() {
    for (StackTraceElement frame : stack)
      if (frame.getClassName().startsWith("sun.security.")) return true;
    return false;
  }

  /** Loading a class for the first time takes CPU that no line of the learner's asks for. */
  boolean loads() {
    for (StackTraceElement frame : stack)
      if (frame.getMethodName().equals("<clinit>")
          || frame.getClassName().startsWith("java.lang.ClassLoader")
          || frame.getClassName().startsWith("java.lang.invoke.")) return true;
    return false;
  }

  boolean isAtSameLineAs(Sample other) {
    return line().equals(other.line());
  }

  private Optional<StackTraceElement> line() {
    return Optional.of(outsideJdk()).filter(i -> i < stack.length).map(i -> stack[i]);
  }

  private int outsideJdk() {
    int i = 0;
    while (i < stack.length && stack[i].getModuleName() != null) i++;
    return i;
  }

  /** The call that waits, as the learner wrote it, about: {@code LinkedBlockingQueue.take}. */
  String call() {
    int outside = outsideJdk();
    if (outside == 0 || outside >= stack.length) return "synchronized";
    StackTraceElement called = stack[outside - 1];
    String type = called.getClassName();
    return type.substring(type.lastIndexOf('.') + 1).replace('$', '.')
        + "."
        + called.getMethodName();
  }

  private static String name(StackTraceElement frame) {
    return frame.getClassName() + "." + frame.getMethodName();
  }

  private static long cpu(Thread thread) {
    return Math.max(0, ManagementFactory.getThreadMXBean().getThreadCpuTime(thread.threadId()));
  }

  private static long processCpu() {
    return ManagementFactory.getOperatingSystemMXBean()
            instanceof com.sun.management.OperatingSystemMXBean system
        ? system.getProcessCpuTime()
        : 0;
  }
}
