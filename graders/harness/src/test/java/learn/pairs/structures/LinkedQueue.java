package learn.pairs.structures;

import java.util.concurrent.atomic.AtomicReference;
import learn.pairs.Kind;
import learn.pairs.Pair;
import learn.pairs.Trial;

/** A Michael–Scott queue that moves its tail before the new node is linked. */
public final class LinkedQueue implements Pair {
  static final class Node {
    final String item;
    final AtomicReference<Node> next = new AtomicReference<>();

    Node(String item) {
      this.item = item;
    }
  }

  abstract static class Queue {
    final AtomicReference<Node> head = new AtomicReference<>(new Node(""));
    final AtomicReference<Node> tail = new AtomicReference<>(head.get());

    abstract void add(String item);

    String remove() {
      while (true) {
        Node first = head.get();
        Node next = first.next.get();
        if (next == null) return null;
        if (head.compareAndSet(first, next)) return next.item;
      }
    }

    void addThenRemove(String item) {
      add(item);
      Trial.check(remove() != null, "one was added, and the queue says it is empty");
    }
  }

  static final class TailFirst extends Queue {
    @Override
    void add(String item) {
      Node node = new Node(item);
      while (true) {
        Node last = tail.get();
        if (tail.compareAndSet(last, node)) {
          last.next.set(node);
          return;
        }
      }
    }
  }

  static final class LinkFirst extends Queue {
    @Override
    void add(String item) {
      Node node = new Node(item);
      while (true) {
        Node last = tail.get();
        if (last.next.compareAndSet(null, node)) {
          tail.compareAndSet(last, node);
          return;
        }
        tail.compareAndSet(last, last.next.get());
      }
    }
  }

  @Override
  public String finding() {
    return "mismatch";
  }

  @Override
  public Trial<?> buggy(Kind kind) {
    return trial(Trial.of(TailFirst::new));
  }

  @Override
  public Trial<?> correct(Kind kind) {
    return trial(Trial.of(LinkFirst::new));
  }

  private static <Q extends Queue> Trial<Q> trial(Trial<Q> trial) {
    return trial
        .lane("adds", q -> q.add("a"))
        .lane("adds and removes", q -> q.addThenRemove("b"))
        .after(q -> Trial.check(q.remove() != null && q.remove() == null, "one must be left"));
  }
}
