package grade.ch07_multi_thread;

import ch07_multi_thread.TaskState;
import java.util.List;
import java.util.function.Predicate;
import learn.grade.Check;
import learn.grade.Expect;

/** The table, cell by cell. A state is told by what it answers. */
final class StateGrader {
  private enum State {
    IDLE,
    SCHEDULED,
    RUNNING,
    NOTIFIED;

    /** A fresh one, brought here. */
    TaskState make() {
      TaskState state = new TaskState();
      List<Predicate<TaskState>> way =
          List.of(TaskState::schedule, TaskState::beginPoll, TaskState::schedule);
      way.subList(0, ordinal()).forEach(step -> step.test(state));
      return state;
    }

    /** Where this one is; it is of no use afterwards. */
    static State of(TaskState state) {
      if (state.beginPoll()) return SCHEDULED;
      try {
        return state.endPollPending() ? NOTIFIED : RUNNING;
      } catch (IllegalStateException none) {
        return IDLE;
      }
    }
  }

  @Check("state-table")
  void stateTable() {
    // First what all of it is for: the wake in the middle of a poll.
    TaskState woken = State.RUNNING.make();
    boolean again = woken.schedule();
    Expect.that(!again, false, true, "second-entry");
    Expect.that(woken.endPollPending(), true, false, "forgotten");
    schedule(State.IDLE, true, State.SCHEDULED);
    schedule(State.SCHEDULED, false, State.SCHEDULED);
    schedule(State.RUNNING, false, State.NOTIFIED);
    schedule(State.NOTIFIED, false, State.NOTIFIED);
    begin(State.IDLE, false, State.IDLE);
    begin(State.SCHEDULED, true, State.RUNNING);
    begin(State.RUNNING, false, State.RUNNING);
    begin(State.NOTIFIED, false, State.NOTIFIED);
    end(State.RUNNING, false, State.IDLE);
    end(State.NOTIFIED, true, State.SCHEDULED);
    endsNothing(State.IDLE);
    endsNothing(State.SCHEDULED);
  }

  private static void schedule(State from, boolean answer, State to) {
    TaskState state = from.make();
    cell("schedule()", from, answer, state.schedule(), to, state);
  }

  private static void begin(State from, boolean answer, State to) {
    TaskState state = from.make();
    cell("beginPoll()", from, answer, state.beginPoll(), to, state);
  }

  private static void end(State from, boolean answer, State to) {
    TaskState state = from.make();
    cell("endPollPending()", from, answer, state.endPollPending(), to, state);
  }

  private static void cell(
      String op, State from, boolean answer, boolean seen, State to, TaskState state) {
    Expect.equal(answer, seen, "answer", op, from, seen, answer);
    State after = State.of(state);
    Expect.equal(to, after, "leads-to", op, from, after, to);
  }

  private static void endsNothing(State from) {
    TaskState state = from.make();
    Expect.throwing(IllegalStateException.class, state::endPollPending, "no-poll", from);
    State after = State.of(state);
    Expect.equal(from, after, "leads-to", "endPollPending()", from, after, from);
  }
}
