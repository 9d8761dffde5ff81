package learn.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.fail;

import org.junit.jupiter.api.Test;

class ResultTest {
  @Test
  void prints_like_rust() {
    assertEquals("Ok(42)", Result.ok(42).toString());
    assertEquals("Err(sold out)", Result.err("sold out").toString());
  }

  @Test
  void equal_by_what_it_holds_and_by_how_it_went() {
    assertEquals(Result.ok(1), Result.ok(1));
    assertEquals(Result.err(1), Result.err(1));
    assertNotEquals(Result.ok(1), Result.err(1));
  }

  @Test
  void map_changes_an_ok_and_leaves_an_err_alone() {
    assertEquals(Result.ok("4!"), Result.<Integer, String>ok(4).map(n -> n + "!"));
    assertEquals(Result.err("no"), Result.<Integer, String>err("no").map(n -> fail("no value")));
  }

  @Test
  void patterns_nest_and_are_exhaustive() {
    assertEquals("tea", served(Poll.ready(Result.ok("tea"))));
    assertEquals("sorry: none", served(Poll.ready(Result.err("none"))));
    assertEquals("…", served(Poll.pending()));
  }

  private static String served(Poll<Result<String, String>> answer) {
    return switch (answer) {
      case Poll.Ready(Result.Ok(var value)) -> value;
      case Poll.Ready(Result.Err(var error)) -> "sorry: " + error;
      case Poll.Pending() -> "…";
    };
  }
}
