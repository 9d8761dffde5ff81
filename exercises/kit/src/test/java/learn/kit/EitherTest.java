package learn.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class EitherTest {
  @Test
  void says_which() {
    assertEquals("Left(1)", new Either.Left<Integer, String>(1).toString());
    assertEquals("Right(x)", new Either.Right<Integer, String>("x").toString());
    assertEquals(2, sum(new Either.Left<>(2)) + sum(new Either.Right<>("")));
  }

  private static int sum(Either<Integer, String> either) {
    return switch (either) {
      case Either.Left(var number) -> number;
      case Either.Right(var text) -> text.length();
    };
  }
}
