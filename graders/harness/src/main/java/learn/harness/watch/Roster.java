package learn.harness.watch;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/**
 * Which platform threads a submission has to answer for: all that were not there before it came.
 */
public final class Roster {
  private static final int MOST = 512;
  private static final Set<String> JVMS =
      Set.of(
          "Attach Listener",
          "Common-Cleaner",
          "Notification Thread",
          "Service Thread",
          "Signal Dispatcher",
          // They serve virtual threads, whose own states tell what they do.
          "VirtualThread-unblocker",
          "VirtualThread-unparker");

  private final ThreadGroup root;
  private final Set<Thread> ours;

  private Roster(ThreadGroup root, Set<Thread> ours) {
    this.root = root;
    this.ours = ours;
  }

  /** To be called before any class of the submission is loaded: whoever is alive now is ours. */
  public static Roster startingNow() {
    ThreadGroup root = root(Thread.currentThread().getThreadGroup());
    Set<Thread> ours = Collections.newSetFromMap(new IdentityHashMap<>());
    ours.addAll(all(root));
    return new Roster(root, ours);
  }

  private static ThreadGroup root(ThreadGroup group) {
    ThreadGroup parent = group.getParent();
    return parent == null ? group : root(parent);
  }

  // Thread groups keep no list and take no lock for this, so nobody can hold it up.
  private static List<Thread> all(ThreadGroup root) {
    Thread[] all = new Thread[MOST];
    int count = root.enumerate(all, true);
    return Arrays.asList(all).subList(0, count);
  }

  public boolean isOurs(Thread thread) {
    return ours.contains(thread);
  }

  public List<Thread> threads() {
    List<Thread> threads = new ArrayList<>(all(root));
    threads.removeIf(ours::contains);
    return threads;
  }

  boolean someoneRuns() {
    for (Thread thread : threads())
      if (thread.getState() == Thread.State.RUNNABLE && !servesJvm(thread)) return true;
    return false;
  }

  /** Whether the JVM started it for itself, and it runs nothing of anybody else's. */
  public static boolean servesJvm(Thread thread) {
    ThreadGroup group = thread.getThreadGroup();
    boolean out = group == null || group.getParent() == null;
    boolean innocuous = thread.getClass().getName().equals("jdk.internal.misc.InnocuousThread");
    return (out || innocuous) && JVMS.contains(thread.getName());
  }
}
