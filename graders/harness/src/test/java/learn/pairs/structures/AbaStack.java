package learn.pairs.structures;

import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.AtomicStampedReference;
import learn.pairs.Kind;
import learn.pairs.Pair;
import learn.pairs.Trial;

/** A Treiber stack whose nodes come back: the same top need not mean the same stack. */
public final class AbaStack implements Pair {
  static final class Node {
    final String name;
    volatile Node next;

    Node(String name, Node next) {
      this.name = name;
      this.next = next;
    }
  }

  interface Stack {
    Node pop();

    void push(Node node);
  }

  static final class ByReference implements Stack {
    private final AtomicReference<Node> top = new AtomicReference<>(full());

    @Override
    public Node pop() {
      while (true) {
        Node node = top.get();
        if (node == null) return null;
        Node next = node.next;
        if (top.compareAndSet(node, next)) return node;
      }
    }

    @Override
    public void push(Node node) {
      do node.next = top.get();
      while (!top.compareAndSet(node.next, node));
    }
  }

  static final class ByStamp implements Stack {
    private final AtomicStampedReference<Node> top = new AtomicStampedReference<>(full(), 0);

    @Override
    public Node pop() {
      int[] stamp = new int[1];
      while (true) {
        Node node = top.get(stamp);
        if (node == null) return null;
        Node next = node.next;
        if (top.compareAndSet(node, next, stamp[0], stamp[0] + 1)) return node;
      }
    }

    @Override
    public void push(Node node) {
      int[] stamp = new int[1];
      do node.next = top.get(stamp);
      while (!top.compareAndSet(node.next, node, stamp[0], stamp[0] + 1));
    }
  }

  static final class Game {
    final Stack stack;
    Node first;
    Node second;

    Game(Stack stack) {
      this.stack = stack;
    }

    void pop() {
      first = stack.pop();
    }

    void popTwoPushOne() {
      Node top = stack.pop();
      second = stack.pop();
      if (top != null) stack.push(top);
    }

    void nobodyHasTheSame() {
      Trial.check(first != second, "taken twice");
      Node left = stack.pop();
      Trial.check(left == null || left != second, "taken, and still there");
    }
  }

  private static Node full() {
    return new Node("a", new Node("b", null));
  }

  @Override
  public String finding() {
    return "mismatch";
  }

  @Override
  public Trial<?> buggy(Kind kind) {
    return trial(Trial.of(() -> new Game(new ByReference())));
  }

  @Override
  public Trial<?> correct(Kind kind) {
    return trial(Trial.of(() -> new Game(new ByStamp())));
  }

  private static Trial<Game> trial(Trial<Game> trial) {
    return trial
        .lane("pops", Game::pop)
        .lane("recycles", Game::popTwoPushOne)
        .after(Game::nobodyHasTheSame);
  }
}
