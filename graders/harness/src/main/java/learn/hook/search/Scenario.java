package learn.hook.search;

import java.util.ArrayList;
import java.util.List;
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

  private void run() {
    Object state = fresh.get();
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
