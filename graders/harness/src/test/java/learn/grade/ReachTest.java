package learn.grade;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class ReachTest {
  private record Pearl(int weight) {}

  private record Box(Object content) {}

  private static class Drawer {
    static final Pearl OF_ALL_DRAWERS = new Pearl(0);

    @SuppressWarnings("unused") // by reflection only
    private final Object secret;

    Drawer(Object secret) {
      this.secret = secret;
    }
  }

  private static final class LowerDrawer extends Drawer {
    LowerDrawer(Object secret) {
      super(secret);
    }
  }

  private static final Pearl PEARL = new Pearl(1);

  @Test
  void private_and_inherited_fields_count_and_static_ones_do_not() {
    assertEquals(List.of("secret"), pearls(new LowerDrawer(PEARL)));
    assertEquals(List.of(), pearls(new Drawer("")));
  }

  @Test
  void records_arrays_and_containers_are_looked_into() {
    assertEquals(List.of("content.content"), pearls(new Box(new Box(PEARL))));
    assertEquals(List.of("content[1]"), pearls(new Box(new Object[] {null, PEARL})));
    assertEquals(List.of("content"), pearls(new Box(Optional.of(PEARL))));
    assertEquals(List.of("content"), pearls(new Box(new AtomicReference<>(PEARL))));
    assertEquals(List.of("content[1]"), pearls(new Box(Arrays.asList(null, PEARL))));
    assertEquals(List.of("content[0]"), pearls(new Box(new ArrayDeque<>(List.of(PEARL)))));
    assertEquals(List.of("content[0]"), pearls(new Box(Map.of("key", PEARL))));
    assertEquals(List.of("content[0]"), pearls(new Box(Map.of(PEARL, "value"))));
    assertEquals(List.of(), pearls(new Box(Optional.empty())));
  }

  @Test
  void a_lambda_keeps_what_it_captured() {
    Pearl captured = new Pearl(2);
    Supplier<Pearl> lambda = () -> captured;
    assertEquals(1, pearls(new Box(lambda)).size());
  }

  @Test
  void each_value_counts_once_and_circles_end() {
    assertEquals(List.of("content[0]"), pearls(new Box(List.of(PEARL, new Box(PEARL)))));
    assertEquals(2, pearls(new Box(List.of(PEARL, new Pearl(1)))).size());
    List<Object> circle = new ArrayList<>();
    circle.add(new Box(circle));
    assertEquals(List.of(), pearls(new Box(circle)));
  }

  @Test
  void the_values_themselves_can_be_had() {
    Pearl second = new Pearl(2);
    List<Pearl> found = Reach.values(new Box(List.of(PEARL, new Box(second))), Pearl.class);
    assertEquals(List.of(PEARL, second), found);
    assertEquals(List.of(), Reach.values(new Box(List.of("")), Pearl.class));
  }

  /** A collection of the JDK's is looked into by its elements; other objects of it are closed. */
  @Test
  void what_is_not_the_submissions_is_left_alone() {
    Deque<Thread> threads = new ArrayDeque<>(List.of(new Thread(new Box(PEARL)::content)));
    assertEquals(List.of(), pearls(new Box(threads)));
  }

  private static List<String> pearls(Object root) {
    return Reach.paths(root, Pearl.class);
  }
}
