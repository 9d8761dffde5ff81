package learn.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import learn.kit.SlotList.Node;
import org.junit.jupiter.api.Test;

class SlotListTest {
  private final SlotList<String> list = new SlotList<>();
  private final Node<String> a = list.append("a");
  private final Node<String> b = list.append("b");
  private final Node<String> c = list.append("c");

  private List<String> items() {
    List<String> items = new ArrayList<>();
    for (Optional<Node<String>> at = list.first(); at.isPresent(); at = at.get().next())
      items.add(at.get().item());
    return items;
  }

  @Test
  void keeps_the_order_of_appending() {
    assertEquals(List.of("a", "b", "c"), items());
  }

  @Test
  void unlinks_anywhere_and_again_to_no_effect() {
    b.unlink();
    b.unlink();
    assertEquals(List.of("a", "c"), items());
    assertEquals(Optional.empty(), b.next());
    a.unlink();
    c.unlink();
    assertEquals(List.of(), items());
    list.append("d");
    assertEquals(List.of("d"), items());
    c.unlink();
    assertEquals(List.of("d"), items());
  }

  @Test
  void counts_what_it_touches() {
    long before = SlotList.steps();
    list.append("d");
    a.unlink();
    a.unlink();
    assertEquals(2, SlotList.steps() - before);
    items();
    assertEquals(5, SlotList.steps() - before);
  }
}
