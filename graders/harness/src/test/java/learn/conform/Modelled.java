package learn.conform;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import learn.hook.choice.Decisions;
import learn.hook.choice.Settings;
import learn.hook.choice.Traits;
import learn.hook.run.Control;
import learn.hook.run.Ending;
import learn.hook.run.Lane;
import learn.hook.run.Run;
import learn.hook.run.Wait;
import org.jspecify.annotations.Nullable;

/**
 * Plays a script on a model: what each lane has said after each move, {@code …} while it waits; and
 * how the model looks then.
 */
final class Modelled<T> {
  static final String WAITS = "…";

  private final List<Act<T>> acts;
  private final Function<T, String> picture;
  private final boolean hasThreads;
  private final T subject;
  private final List<Actor> actors = new ArrayList<>();
  private final List<List<String>> said = new ArrayList<>();

  private Modelled(Subject<T> of) {
    this.acts = of.acts();
    this.picture = of.picture();
    this.hasThreads = of.hasThreads();
    this.subject = of.model().get();
  }

  static <T> List<List<String>> play(Script script, Subject<T> of) {
    List<List<String>> said = new ArrayList<>();
    Traits traits = new Traits();
    Ending ending = once(script, of, said, traits);
    // It may have learned that locks are looked at, and begins again.
    if (ending instanceof Ending.Again) {
      said.clear();
      ending = once(script, of, said, traits);
    }
    if (!(ending instanceof Ending.Finished)) throw new AssertionError(ending.toString());
    return said;
  }

  private static <T> Ending once(
      Script script, Subject<T> of, List<List<String>> said, Traits traits) {
    Settings settings = Settings.standard(100_000, traits);
    Runnable play =
        () -> {
          Modelled<T> stage = new Modelled<>(of);
          stage.play(script);
          said.addAll(stage.said);
        };
    return new Run(settings, new Decisions(), play).run();
  }

  private void play(Script script) {
    for (int i = 0; i < Script.LANES; i++) actors.add(new Actor());
    for (Script.Move move : script.moves()) {
      Actor actor = actors.get(move.lane());
      boolean may = move.act() != Script.INTERRUPT || actor.isBusy() || !hasThreads;
      if (may && move.act() == Script.INTERRUPT) Control.interrupt(actor.lane());
      else if (may && !actor.isBusy()) actor.todo = acts.get(move.act());
      settle();
      said.add(seen());
    }
  }

  private List<String> seen() {
    List<String> seen = new ArrayList<>();
    for (Actor actor : actors) seen.add(actor.isBusy() ? WAITS : actor.last);
    seen.add(picture.apply(subject));
    return seen;
  }

  /** Until nobody can go on by himself: only then does a time limit strike. */
  private static void settle() {
    Wait wait = Wait.on(Wait.Kind.OTHER, "").until(Control.deadline(1));
    Control.await(wait, () -> false);
  }

  private final class Actor {
    private final Thread thread;
    private @Nullable Act<T> todo;
    private String last = "";

    Actor() {
      thread = Thread.ofPlatform().unstarted(() -> {});
      Control.start(thread, this::live).inBackground();
    }

    Lane lane() {
      Lane lane = Control.laneOf(thread);
      if (lane == null) throw new AssertionError("not started");
      return lane;
    }

    boolean isBusy() {
      return todo != null;
    }

    private void live() {
      while (true) {
        Control.await(Wait.on(Wait.Kind.WORK, this), () -> todo != null);
        Act<T> act = todo;
        if (act == null) continue;
        String came = act.on(subject);
        last = came + (Control.interrupted() ? " interrupted" : "");
        todo = null;
      }
    }
  }
}
