package learn.conform;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Who does what, one after the other; act −1 interrupts. */
record Script(List<Move> moves) {
  static final int INTERRUPT = -1;
  static final int LANES = 2;

  record Move(int lane, int act) {}

  static Script random(long seed, int acts, int length) {
    Random random = new Random(seed);
    List<Move> moves = new ArrayList<>();
    for (int i = 0; i < length; i++) {
      int act = random.nextInt(12) == 0 ? INTERRUPT : random.nextInt(acts);
      moves.add(new Move(random.nextInt(LANES), act));
    }
    return new Script(moves);
  }

  String shown(List<? extends Act<?>> acts) {
    return moves.stream()
        .map(m -> m.lane() + " " + (m.act() == INTERRUPT ? "interrupt" : acts.get(m.act()).name()))
        .toList()
        .toString();
  }
}
