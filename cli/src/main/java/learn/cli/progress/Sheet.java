package learn.cli.progress;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import learn.cli.domain.CheckId;
import learn.cli.domain.ExerciseId;
import learn.cli.domain.view.State;

/**
 * What the journal says about one exercise.
 *
 * @param broken checks of the last rejected attempt
 * @param from the earlier exercises that this comes from
 * @param last the last attempt, if it came to a verdict
 */
record Sheet(
    State state,
    List<CheckId> broken,
    List<ExerciseId> from,
    List<Event.Hinted> hints,
    Optional<String> passedWith,
    Optional<Event.Attempted> last) {
  static final Sheet EMPTY =
      new Sheet(
          State.NOT_OPENED, List.of(), List.of(), List.of(), Optional.empty(), Optional.empty());

  Sheet {
    broken = List.copyOf(broken);
    from = List.copyOf(from);
    hints = List.copyOf(hints);
  }

  Sheet after(Event.About event) {
    return switch (event) {
      case Event.Opened _ -> at(was(State.NOT_OPENED, State.SKIPPED) ? State.OPENED : state);
      case Event.Skipped _ -> at(was(State.PASSED, State.GAVE_UP) ? state : State.SKIPPED);
      case Event.GaveUp _ -> at(was(State.PASSED) ? state : State.GAVE_UP);
      case Event.ResetDone _ -> new Sheet(state, List.of(), List.of(), hints, passedWith, last);
      case Event.Hinted hint -> hints.contains(hint) ? this : with(hint);
      case Event.Attempted attempt -> tried(attempt);
      case Event.ComesFrom(var _, var earlier) ->
          new Sheet(state, broken, earlier, hints, passedWith, last);
    };
  }

  private Sheet tried(Event.Attempted attempt) {
    State tried = was(State.PASSED, State.GAVE_UP) ? state : State.TRIED;
    Optional<Event.Attempted> verdict = Optional.of(attempt);
    return switch (attempt.verdict()) {
      case "passed" ->
          new Sheet(
              State.PASSED, List.of(), List.of(), hints, Optional.of(attempt.hash()), verdict);
      case "rejected" -> new Sheet(tried, attempt.broken(), List.of(), hints, passedWith, verdict);
      case "uncompilable" -> new Sheet(tried, broken, List.of(), hints, passedWith, verdict);
      // Inconclusive: as if it had not been; but what was tried again is no more settled.
      default -> new Sheet(state, broken, from, hints, passedWith, Optional.empty());
    };
  }

  private Sheet with(Event.Hinted hint) {
    return new Sheet(
        state,
        broken,
        from,
        Stream.concat(hints.stream(), Stream.of(hint)).toList(),
        passedWith,
        last);
  }

  private Sheet at(State next) {
    return new Sheet(next, broken, from, hints, passedWith, last);
  }

  private boolean was(State... states) {
    return List.of(states).contains(state);
  }
}
