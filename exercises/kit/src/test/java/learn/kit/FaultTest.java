package learn.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FaultTest {
  @Test
  void is_recorded_before_it_is_thrown_so_that_catching_hides_nothing() {
    List<Fault> recorded =
        Faults.during(
            () -> {
              try {
                Poll.ready(null);
              } catch (Throwable swallowed) {
                return;
              }
            });
    assertEquals(List.of("null-ready"), recorded.stream().map(Fault::code).toList());
  }

  @Test
  void the_sink_is_set_once() {
    Faults.during(() -> {}); // sets it
    assertThrows(IllegalStateException.class, () -> Fault.sink(fault -> {}));
  }

  @Test
  void carries_code_and_facts_as_jdk_types() {
    Fault fault = Fault.of("waker-leak", "a sentence", "task", 17);
    assertEquals(Map.of("code", "waker-leak", "facts", List.of("task", "17")), fault.get());
    assertEquals("a sentence [waker-leak]", fault.getMessage());
  }

  @Test
  void shows_the_place_it_is_given() {
    StackTraceElement[] place = {new StackTraceElement("Flag", "poll", "Flag.java", 31)};
    assertEquals(
        List.of(place), List.of(Fault.at(place, "waker-leak", "a sentence").getStackTrace()));
  }

  @Test
  void todo_is_not_a_fault_but_says_what_is_missing() {
    Todo todo = assertThrows(Todo.class, () -> Todo.<String>todo("count down"));
    assertEquals(Map.of("code", "not-written", "facts", List.of("count down")), todo.get());
  }
}
