package learn.kit;

import java.util.Optional;

/**
 * A doubly linked list whose nodes are handles: whoever holds one can unlink it without looking for
 * it. {@code java.util.LinkedList} keeps its nodes to itself, so there, removing is a walk.
 *
 * <p>It counts every node that it links, unlinks or goes to, in {@link #steps}: that is how a check
 * tells a constant cost from one that grows. Not thread-safe.
 */
public final class SlotList<E> {
  // All lists together, as a wheel has many. Only differences mean anything.
  private static final ThreadLocal<long[]> STEPS = ThreadLocal.withInitial(() -> new long[1]);

  private Optional<Node<E>> first = Optional.empty();
  private Optional<Node<E>> last = Optional.empty();

  /** One place in a list. */
  public static final class Node<E> {
    private final E item;

    // Empty once unlinked: then there is nothing left to do, and unlinking again does nothing.
    private Optional<SlotList<E>> list;
    private Optional<Node<E>> before;
    private Optional<Node<E>> after = Optional.empty();

    private Node(SlotList<E> list, E item, Optional<Node<E>> before) {
      this.list = Optional.of(list);
      this.item = item;
      this.before = before;
    }

    /** What stands here. */
    public E item() {
      return item;
    }

    /** The next place; empty at the end, and for a node that is in no list any more. */
    public Optional<Node<E>> next() {
      after.ifPresent(node -> step());
      return after;
    }

    /** Takes it out of its list, whatever stands around it. Again: nothing happens. */
    public void unlink() {
      list.ifPresent(from -> from.take(this));
    }
  }

  /** Puts it behind all others. */
  public Node<E> append(E item) {
    step();
    Node<E> node = new Node<>(this, item, last);
    if (last.isPresent()) last.get().after = Optional.of(node);
    else first = Optional.of(node);
    last = Optional.of(node);
    return node;
  }

  /** The place at the front; empty when there is none. */
  public Optional<Node<E>> first() {
    first.ifPresent(node -> step());
    return first;
  }

  private void take(Node<E> node) {
    step();
    if (node.before.isPresent()) node.before.get().after = node.after;
    else first = node.after;
    if (node.after.isPresent()) node.after.get().before = node.before;
    else last = node.before;
    node.list = Optional.empty();
    node.before = Optional.empty();
    node.after = Optional.empty();
  }

  /** Nodes that this thread has linked, unlinked or gone to so far, in any list. */
  public static long steps() {
    return STEPS.get()[0];
  }

  private static void step() {
    STEPS.get()[0]++;
  }
}
