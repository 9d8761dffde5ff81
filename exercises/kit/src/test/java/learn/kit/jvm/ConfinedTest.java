package learn.kit.jvm;

import static learn.kit.Async.async;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import learn.kit.Fault;
import learn.kit.Faults;
import learn.kit.Poll;
import learn.kit.test.ProbeWaker;
import org.junit.jupiter.api.Test;

class ConfinedTest {
  private final Confined<String> value = Confined.of("home");

  @Test
  void is_there_at_home_and_nowhere_else() {
    assertEquals("home", value.get());
    List<Fault> faults = Faults.during(() -> useOn(Thread.ofPlatform().name("elsewhere")));
    assertEquals(1, faults.size());
    assertEquals("not-send", faults.getFirst().code());
    assertEquals(
        List.of(Thread.currentThread().getName(), "elsewhere"),
        faults.getFirst().get().get("facts"));
  }

  private void useOn(Thread.Builder where) throws InterruptedException {
    where.start(() -> assertThrows(Fault.class, value::get)).join();
  }

  @Test
  void an_async_body_is_where_it_is_polled() {
    ProbeWaker bell = new ProbeWaker();
    assertEquals(Poll.ready("home"), bell.poll(async(co -> value.get())));
    assertEquals(Poll.ready("own"), bell.poll(async(co -> Confined.of("own").get())));
  }
}
