package learn.hook.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import learn.hook.run.Control;
import learn.hook.run.Lane;
import learn.hook.run.Together;

/** Fresh objects, two or three lanes that use them, and what must hold afterwards. */
public final class Scenario {
  /** Something done to the fresh objects. */
  @FunctionalInterface
  public interface Part {
    void on(Object state) throws Throwable;
  }

  private record Role(Thread thread, Part part) {}

  private final Supplier<?> fresh;
  private final List<Role> roles = new ArrayList<>();
  private Part after = state -> {};

  public Scenario(Supplier<?> fresh) {
    this.fresh = fresh;
  }

  // The thread objects are never started, so that one will do for all schedules.
  public void lane(String name, boolean isVirtual, Part part) {
    Thread.Builder builder = isVirtual ? Thread.ofVirtual() : Thread.ofPlatform();
    roles.add(new Role(builder.name(name).unstarted(() -> {}), part));
  }

  public void after(Part invariant) {
    this.after = invariant;
  }

  public int size() {
    return roles.size();
  }

  /** What the first lane of a schedule does. */
  public Runnable once() {
    return this::run;
  }

  /** New objects. */
  Object state() {
    return Objects.requireNonNull(fresh.get(), "fresh objects");
  }

  Part part(int lane) {
    return roles.get(lane).part;
  }

  /** A real thread of a lane's name and kind. */
  Thread thread(int lane, Runnable body) {
    Thread like = roles.get(lane).thread;
    Thread.Builder builder = like.isVirtual() ? Thread.ofVirtual() : Thread.ofPlatform().daemon();
    return builder.name(like.getName()).unstarted(body);
  }

  /** Looks at what came out. */
  void look(Object state) {
    unchecked(after, state);
  }

  private void run() {
    Object state = state();
    List<Lane> lanes = new ArrayList<>(roles.size());
    for (Role role : roles)
      lanes.add(Control.start(role.thread, () -> unchecked(role.part, state)));
    Together.explore(lanes);
    unchecked(after, state);
  }

  private static void unchecked(Part part, Object state) {
    try {
      part.on(state);
    } catch (Throwable thrown) {
      throw Scenario.<RuntimeException>same(thrown);
    }
  }

  @SuppressWarnings("unchecked") // erased: whatever it is, it is thrown as it is
  private static <X extends Throwable> X same(Throwable thrown) throws X {
    throw (X) thrown;
  }
}
