package learn.harness.look;

/**
 * The private methods of the JDK (25) that detectors ask, in one place. Each stands by itself: who
 * does not need one that is missing goes on without.
 */
public final class Parts {
  private static final String VM = "jdk.internal.vm.";
  private static final String CONTAINERS = VM + "ThreadContainers";
  private static final String CONTAINER = VM + "ThreadContainer";
  private static final String SNAPSHOT = VM + "ThreadSnapshot";
  private static final String SYNCHRONIZER =
      "java.util.concurrent.locks.AbstractOwnableSynchronizer";

  /** The container of all threads that nothing else contains. */
  public static final Asked ROOT = Asked.of(CONTAINERS, "root");

  /** Of a container: a stream of threads. */
  public static final Asked THREADS = Asked.of(CONTAINER, "threads");

  /** Of a container: a stream of containers. */
  public static final Asked CHILDREN = Asked.of(CONTAINER, "children");

  /** Of a thread, which need not be a platform thread: how it stands. The rest is asked of that. */
  public static final Asked OF = Asked.of(SNAPSHOT, "of", Thread.class);

  public static final Asked STATE = Asked.of(SNAPSHOT, "threadState");
  public static final Asked STACK = Asked.of(SNAPSHOT, "stackTrace");
  public static final Asked CARRIER = Asked.of(SNAPSHOT, "carrierThread");
  public static final Asked PARK_BLOCKER = Asked.of(SNAPSHOT, "parkBlocker");
  public static final Asked BLOCKED_ON = Asked.of(SNAPSHOT, "blockedOn");
  public static final Asked WAITING_ON = Asked.of(SNAPSHOT, "waitingOn");
  public static final Asked OWNS_MONITORS = Asked.of(SNAPSHOT, "ownsMonitors");

  /** By the index of a frame: a stream of objects. */
  public static final Asked OWNED_AT = Asked.of(SNAPSHOT, "ownedMonitorsAt", int.class);

  /** Of a synchronizer: the thread that has it alone. */
  public static final Asked OWNER = Asked.of(SYNCHRONIZER, "getExclusiveOwnerThread");

  private Parts() {}
}
