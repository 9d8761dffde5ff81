package learn.pairs;

import java.util.List;
import learn.hook.search.Scenario;

/** A program of a pair as the explorer takes it. Rewritten like the programs themselves. */
public final class Told {
  private Told() {}

  /**
   * @param pair class name of the pair
   * @param buggy which of the two
   * @param kind name of a {@link Kind}
   */
  public static Scenario scenario(String pair, boolean buggy, String kind)
      throws ReflectiveOperationException {
    Kind threads = Kind.valueOf(kind);
    Pair made = (Pair) Class.forName(pair).getDeclaredConstructor().newInstance();
    Trial<?> trial = buggy ? made.buggy(threads) : made.correct(threads);
    return scenario(trial, threads);
  }

  @SuppressWarnings("unchecked") // the state is what fresh gave
  private static <S> Scenario scenario(Trial<S> trial, Kind kind) {
    Scenario scenario = new Scenario(trial.fresh());
    List<Trial.Lane<S>> lanes = trial.lanes();
    for (Trial.Lane<S> lane : lanes)
      scenario.lane(lane.name(), kind == Kind.VIRTUAL, state -> lane.step().run((S) state));
    scenario.after(state -> trial.after().run((S) state));
    return scenario;
  }
}
