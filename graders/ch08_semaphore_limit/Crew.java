package grade.ch08_semaphore_limit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import learn.kit.Context;
import learn.kit.Future;
import learn.kit.Poll;
import learn.kit.test.TestFuture;

/** Numbered jobs that end when the grader says so, and who of them is at work. */
final class Crew {
  private final List<TestFuture<Integer>> works;
  private final List<Integer> asked = new ArrayList<>();
  private final List<Integer> ended = new ArrayList<>();
  private int running;
  private int most;

  Crew(int size) {
    works = IntStream.range(0, size).mapToObj(n -> TestFuture.<Integer>manual("job " + n)).toList();
  }

  List<Supplier<Future<Integer>>> jobs() {
    return IntStream.range(0, works.size()).<Supplier<Future<Integer>>>mapToObj(this::job).toList();
  }

  private Supplier<Future<Integer>> job(int number) {
    return () -> {
      asked.add(number);
      return new Shift(works.get(number));
    };
  }

  /** At work from its first poll to its end. */
  private final class Shift implements Future<Integer> {
    private final TestFuture<Integer> work;
    private boolean begun;
    private boolean over;

    Shift(TestFuture<Integer> work) {
      this.work = work;
    }

    @Override
    public Poll<Integer> poll(Context cx) {
      if (!begun) most = Math.max(most, ++running);
      begun = true;
      boolean pending = false;
      try {
        Poll<Integer> poll = work.poll(cx);
        pending = !poll.isReady();
        return poll;
      } finally {
        if (!pending) end();
      }
    }

    @Override
    public void drop() {
      if (begun) end();
      work.drop();
    }

    private void end() {
      if (!over) running--;
      over = true;
    }
  }

  /** Each job's value is its number. */
  void finish(int number) {
    ended.add(number);
    works.get(number).complete(number);
  }

  void panic(int number, RuntimeException thrown) {
    ended.add(number);
    works.get(number).panic(thrown);
  }

  /** Jobs that have been started and not ended, in the order in which they were started. */
  List<Integer> atWork() {
    return asked.stream().filter(number -> !ended.contains(number)).toList();
  }

  /** Numbers of the jobs whose supplier was called, in that order. */
  List<Integer> asked() {
    return List.copyOf(asked);
  }

  int running() {
    return running;
  }

  int most() {
    return most;
  }
}
