package grade.ch06_join_select;

import static grade.ch06_join_select.Asking.drops;
import static grade.ch06_join_select.Asking.made;
import static grade.ch06_join_select.Asking.poll;

import ch06_join_select.JoinAll;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import learn.grade.Check;
import learn.grade.Expect;
import learn.kit.Future;
import learn.kit.Poll;
import learn.kit.test.ProbeWaker;

final class JoinAllGrader {
  private static final int MANY = 1_000;

  private final ProbeWaker task = new ProbeWaker();

  @Check("join-all")
  void joinAll() {
    empty();
    inOrder();
    dropsTheRest();
    dropsUnpolled();
  }

  private void empty() {
    Future<List<String>> none = made(JoinAll.of(List.<Future<String>>of()));
    List<String> values = Expect.ready(poll(task, none), "empty-pending");
    Expect.equal(List.of(), values, "wrong-values", values);
  }

  private static List<Child<Integer>> children() {
    return IntStream.range(0, MANY).mapToObj(n -> Child.<Integer>manual("child " + n)).toList();
  }

  /** Those with odd numbers end first, from behind; then the others. */
  private void inOrder() {
    List<Child<Integer>> children = children();
    Future<List<Integer>> all = made(JoinAll.of(children));
    Expect.equal(0L, asked(children), "polled-early");
    Expect.pending(poll(task, all), "ready-early");
    Expect.equal((long) MANY, asked(children), "not-asked", asked(children), MANY);
    for (int n = MANY - 1; n > 0; n -= 2) children.get(n).complete(n);
    Expect.pending(poll(task, all), "ready-early");
    for (int n = MANY - 2; n >= 0; n -= 2) children.get(n).complete(n);
    List<Integer> values = Expect.ready(poll(task, all), "still-pending");
    List<Integer> expected = new ArrayList<>(IntStream.range(0, MANY).boxed().toList());
    Expect.that(
        expected.equals(values), "[0, 1, 2, …]", start(values), "wrong-values", start(values));
  }

  private static long asked(List<Child<Integer>> children) {
    return children.stream().filter(child -> child.polls() > 0).count();
  }

  private static String start(List<Integer> values) {
    List<Integer> first = values.stream().limit(3).toList();
    return values.size() > 3 ? first.toString().replace("]", ", …]") : first.toString();
  }

  private void dropsTheRest() {
    List<Child<Integer>> children = children();
    Future<List<Integer>> all = made(JoinAll.of(children));
    poll(task, all);
    for (int n = 0; n < MANY; n += 2) children.get(n).complete(n);
    Poll<List<Integer>> poll = poll(task, all);
    Expect.pending(poll, "ready-early");
    all.drop();
    for (int n = 1; n < MANY; n += 2) drops(1, children.get(n), "not-dropped");
  }

  private static void dropsUnpolled() {
    List<Child<Integer>> children = children();
    made(JoinAll.of(children)).drop();
    for (int n = 0; n < MANY; n++) drops(1, children.get(n), "not-dropped");
  }
}
