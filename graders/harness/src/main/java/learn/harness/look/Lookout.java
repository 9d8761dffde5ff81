package learn.harness.look;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import learn.harness.look.Look.Kind;
import learn.harness.look.Look.Wait;

/** Takes shots of a submission's threads. One for the process; costs nothing before its first. */
public final class Lookout {
  // So many threads are never all stuck at once; and listing them would take too long.
  public static final int MOST = 4_096;

  private final Supplier<List<Thread>> platform;
  private final Predicate<Thread> ours;
  private final Taken taken;
  private Optional<Optional<Inside>> inside = Optional.empty();
  private Optional<Links> links = Optional.empty();

  /**
   * @param platform the submission's platform threads, for a JDK that does not show more
   * @param ours the harness's own threads, which only watch
   * @param classFiles the learner's, by binary name
   */
  public Lookout(
      Supplier<List<Thread>> platform,
      Predicate<Thread> ours,
      Function<String, Optional<byte[]>> classFiles) {
    this.platform = platform;
    this.ours = ours;
    this.taken = new Taken(classFiles);
  }

  /** Empty when this JDK does not show its threads, or when there are too many. */
  public Optional<Shot> shot() {
    if (inside.isEmpty()) inside = Optional.of(Inside.open());
    Optional<Inside> jdk = inside.get();
    try {
      return jdk.isPresent() ? shot(jdk.get()) : Optional.empty();
    } catch (ReflectiveOperationException | RuntimeException differs) {
      inside = Optional.of(Optional.empty());
      return Optional.empty();
    }
  }

  private Optional<Shot> shot(Inside jdk) throws ReflectiveOperationException {
    List<Thread> threads = jdk.threads(MOST);
    if (threads.size() >= MOST) return Optional.empty();
    List<Look> looks = new ArrayList<>();
    for (Thread thread : threads) if (!ours.test(thread)) jdk.look(thread).ifPresent(looks::add);
    return Optional.of(new Shot(looks, links(), taken));
  }

  /** What the public API shows: no virtual threads, no owners. Good for lines, not for verdicts. */
  public Shot plain() {
    return new Shot(platform.get().stream().map(Lookout::plain).toList(), links(), taken);
  }

  private static Look plain(Thread thread) {
    Thread.State state = thread.getState();
    Optional<Object> blocker = Optional.ofNullable(LockSupport.getBlocker(thread));
    Wait wait = blocker.map(on -> new Wait(Kind.PARK, Optional.of(on))).orElse(Wait.NONE);
    return new Look(thread, state, List.of(thread.getStackTrace()), wait, List.of(), 0);
  }

  private Links links() {
    if (links.isEmpty()) links = Optional.of(new Links());
    return links.get();
  }
}
