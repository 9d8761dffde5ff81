package learn.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.util.List;
import org.junit.jupiter.api.Test;

class PollTest {
  @Test
  void prints_like_rust() {
    assertEquals("Ready(42)", Poll.ready(42).toString());
    assertEquals("Ready(UNIT)", Poll.ready(Unit.UNIT).toString());
    assertEquals("Pending", Poll.pending().toString());
  }

  @Test
  void pending_is_one_object_and_equals_any_other() {
    assertSame(Poll.pending(), Poll.<String>pending());
    assertEquals(Poll.pending(), new Poll.Pending<String>());
  }

  @Test
  void a_ready_null_is_a_fault() {
    Faults.expect("null-ready", List.of(), () -> Poll.ready(null));
    Faults.expect("null-ready", List.of(), () -> new Poll.Ready<>(null));
  }

  @Test
  void map_changes_a_ready_and_leaves_a_pending_alone() {
    assertEquals(Poll.ready("4!"), Poll.ready(4).map(n -> n + "!"));
    assertSame(Poll.pending(), Poll.pending().map(any -> fail("there is nothing to map")));
  }

  @Test
  void record_patterns_need_no_type_arguments() {
    Poll<String> poll = Poll.ready("tea");
    String seen =
        switch (poll) {
          case Poll.Ready(var value) -> value;
          case Poll.Pending() -> "";
        };
    assertEquals("tea", seen);
    assertTrue(poll.isReady());
    assertFalse(Poll.pending().isReady());
  }
}
