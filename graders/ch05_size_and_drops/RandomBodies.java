package grade.ch05_size_and_drops;

import ch05_size_and_drops.Body;
import ch05_size_and_drops.Op;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Bodies that rustc would accept, one for each seed; early seeds make short ones. */
final class RandomBodies {
  private static final int DEEPEST = 3;

  private final Random random;
  // Shuffled, so that the alphabet says nothing about the order of declaration.
  private final List<String> names;
  // What may be used, moved or dropped here.
  private final List<Op.Let> present = new ArrayList<>();
  private int opsLeft;

  private RandomBodies(long seed, int ops) {
    this.random = new Random(seed);
    this.names =
        IntStream.range(0, 100)
            .mapToObj(n -> "" + (char) ('a' + n % 26) + (n / 26 == 0 ? "" : n / 26))
            .collect(Collectors.toCollection(ArrayList::new));
    Collections.shuffle(names, random);
    this.opsLeft = ops;
  }

  static Body body(long seed, int ops) {
    return new RandomBodies(seed, ops).body();
  }

  private Body body() {
    List<Op.Let> params = Stream.generate(this::let).limit(random.nextInt(3)).toList();
    present.addAll(params);
    return new Body(params, block(0));
  }

  private List<Op> block(int depth) {
    List<Op> ops = new ArrayList<>();
    List<Op.Let> outside = List.copyOf(present);
    // An inner scope ends anywhere, the body when all ops are spent.
    while (opsLeft > 0 && (depth == 0 || random.nextInt(4) > 0 || ops.isEmpty())) {
      opsLeft--;
      ops.add(op(depth));
    }
    present.retainAll(outside);
    return List.copyOf(ops);
  }

  private Op op(int depth) {
    return switch (random.nextInt(10)) {
      case 0, 1, 2 -> declared();
      case 3 -> present.isEmpty() ? declared() : new Op.Use(any().v());
      case 4 -> present.isEmpty() ? declared() : new Op.MoveOut(taken(any()).v());
      case 5 -> droppables().isEmpty() ? await() : new Op.DropNow(taken(anyDroppable()).v());
      case 6, 7 -> depth < DEEPEST && opsLeft > 0 ? new Op.Scope(block(depth + 1)) : await();
      case 8 -> new Op.AwaitBoxed(names.removeLast());
      default -> await();
    };
  }

  private Op await() {
    return new Op.Await(names.removeLast(), words());
  }

  private Op.Let declared() {
    Op.Let let = let();
    present.add(let);
    return let;
  }

  private Op.Let let() {
    return new Op.Let(names.removeLast(), words(), random.nextBoolean());
  }

  private int words() {
    return 1 + random.nextInt(9);
  }

  private Op.Let any() {
    return present.get(random.nextInt(present.size()));
  }

  private List<Op.Let> droppables() {
    return present.stream().filter(Op.Let::hasDrop).toList();
  }

  private Op.Let anyDroppable() {
    return droppables().get(random.nextInt(droppables().size()));
  }

  private Op.Let taken(Op.Let let) {
    present.remove(let);
    return let;
  }
}
