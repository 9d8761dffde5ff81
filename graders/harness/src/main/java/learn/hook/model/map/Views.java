package learn.hook.model.map;

import java.util.AbstractCollection;
import java.util.AbstractSet;
import java.util.Collection;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import learn.hook.run.Control;
import org.jspecify.annotations.Nullable;

/** What a concurrent map shows of itself: each move of an iterator is a step on the map. */
final class Views {
  private Views() {}

  static final class Values<K, V> extends AbstractCollection<V> {
    private final ConcurrentHashMapModel<K, V> map;
    private final Collection<V> real;

    Values(ConcurrentHashMapModel<K, V> map, Collection<V> real) {
      this.map = map;
      this.real = real;
    }

    @Override
    public Iterator<V> iterator() {
      return new Moves<>(map, real.iterator());
    }

    @Override
    public int size() {
      return map.size();
    }

    @Override
    public boolean isEmpty() {
      return map.isEmpty();
    }

    @Override
    public boolean contains(@Nullable Object value) {
      return value != null && map.containsValue(value);
    }

    @Override
    public void clear() {
      map.clear();
    }
  }

  static final class Entries<K, V> extends AbstractSet<Map.Entry<K, V>> {
    private final ConcurrentHashMapModel<K, V> map;
    private final Set<Map.Entry<K, V>> real;

    Entries(ConcurrentHashMapModel<K, V> map, Set<Map.Entry<K, V>> real) {
      this.map = map;
      this.real = real;
    }

    @Override
    public Iterator<Map.Entry<K, V>> iterator() {
      return new Moves<>(map, real.iterator());
    }

    @Override
    public int size() {
      return map.size();
    }

    @Override
    public boolean isEmpty() {
      return map.isEmpty();
    }

    @Override
    public boolean contains(@Nullable Object entry) {
      return map.readsAll("contains", () -> real.contains(entry));
    }

    @Override
    public boolean remove(@Nullable Object entry) {
      return entry instanceof Map.Entry<?, ?> e
          && e.getKey() != null
          && map.remove(e.getKey(), e.getValue());
    }

    @Override
    public void clear() {
      map.clear();
    }
  }

  /** A weakly consistent iterator over the whole map. */
  private static final class Moves<E> implements Iterator<E> {
    private final ConcurrentHashMapModel<?, ?> map;
    private final Iterator<E> real;
    private @Nullable Object last;

    Moves(ConcurrentHashMapModel<?, ?> map, Iterator<E> real) {
      this.map = map;
      this.real = real;
    }

    @Override
    public boolean hasNext() {
      return real.hasNext();
    }

    @Override
    public E next() {
      E next = Control.isActive() ? map.readsAll("next", real::next) : real.next();
      last = next;
      return next;
    }

    @Override
    public void remove() {
      if (!(last instanceof Map.Entry<?, ?> entry)) {
        real.remove();
        return;
      }
      last = null;
      map.remove(entry.getKey());
    }
  }
}
