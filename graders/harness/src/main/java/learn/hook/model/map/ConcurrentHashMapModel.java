package learn.hook.model.map;

import java.util.Collection;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import learn.hook.model.ModelOf;
import learn.hook.run.Control;
import org.jspecify.annotations.Nullable;

/**
 * Entries lie in the JDK's own table; an order is promised for each key by itself. Functions given
 * to {@code compute} and its like run inside the step, as they do under the table's lock.
 */
@ModelOf(ConcurrentHashMap.class)
public class ConcurrentHashMapModel<K, V> extends ConcurrentHashMap<K, V> {
  private static final long serialVersionUID = 1L;
  private static final int MOST_PARTS = 1 << 23;
  // What a view put in, where nobody says which key: everybody who reads is entitled to it.
  private static final int UNSAID = MOST_PARTS;

  // Keys that somebody has touched: who looks at the whole map depends on them all.
  private final transient Set<Integer> parts = new TreeSet<>();

  public ConcurrentHashMapModel() {}

  public ConcurrentHashMapModel(int capacity) {
    super(capacity);
  }

  public ConcurrentHashMapModel(int capacity, float load) {
    super(capacity, load);
  }

  public ConcurrentHashMapModel(int capacity, float load, int threads) {
    super(capacity, load, threads);
  }

  @SuppressWarnings("this-escape") // to the entries of another map
  public ConcurrentHashMapModel(Map<? extends K, ? extends V> entries) {
    super(entries.size());
    // Nobody else knows the map yet: filling it is no step.
    entries.forEach(super::put);
  }

  private int part(Object key) {
    int hash = Control.atomically(key::hashCode);
    int part = (hash ^ hash >>> 8) & MOST_PARTS - 1;
    // The first touch of a key is seen by whoever looks at the whole map.
    if (parts.add(part)) Control.change(this);
    return part;
  }

  private <T extends @Nullable Object> T reads(String op, Object key, Supplier<T> real) {
    Control.point(op, this);
    Control.observe(this, part(key));
    Control.observe(this, UNSAID);
    T value = Control.atomically(real);
    Control.saw(value);
    return value;
  }

  private <T extends @Nullable Object> T writes(String op, Object key, Supplier<T> real) {
    Control.point(op, this);
    int part = part(key);
    Control.observe(this, UNSAID);
    Control.acquire(this, part);
    T value = Control.atomically(real);
    Control.release(this, part);
    Control.saw(value);
    return value;
  }

  /** Looks at all keys in one step. */
  <T extends @Nullable Object> T readsAll(String op, Supplier<T> real) {
    Control.point(op, this);
    beginsWhole(false);
    T value = Control.atomically(real);
    Control.saw(value);
    return value;
  }

  private <T extends @Nullable Object> T writesAll(String op, Supplier<T> real) {
    Control.point(op, this);
    beginsWhole(true);
    T value = Control.atomically(real);
    endsWhole();
    Control.saw(value);
    return value;
  }

  /** A step on all keys has begun. */
  public void beginsWhole(boolean writes) {
    if (writes) Control.change(this);
    else Control.look(this);
    Control.observe(this, UNSAID);
    for (int part : parts) {
      if (writes) Control.acquire(this, part);
      else Control.observe(this, part);
    }
  }

  /** A step that writes ends. */
  public void endsWhole() {
    Control.change(this);
    Control.release(this, UNSAID);
    for (int part : parts) Control.release(this, part);
  }

  // ---- one key

  @Override
  public @Nullable V get(Object key) {
    return Control.isActive()
        ? this.<@Nullable V>reads("get", key, () -> super.get(key))
        : super.get(key);
  }

  @Override
  public boolean containsKey(Object key) {
    return Control.isActive()
        ? reads("contains-key", key, () -> super.containsKey(key))
        : super.containsKey(key);
  }

  @Override
  public V getOrDefault(Object key, V otherwise) {
    return Control.isActive()
        ? reads("get", key, () -> super.getOrDefault(key, otherwise))
        : super.getOrDefault(key, otherwise);
  }

  @Override
  public @Nullable V put(K key, V value) {
    return Control.isActive()
        ? this.<@Nullable V>writes("put", key, () -> super.put(key, value))
        : super.put(key, value);
  }

  @Override
  public @Nullable V putIfAbsent(K key, V value) {
    return Control.isActive()
        ? this.<@Nullable V>writes("put-if-absent", key, () -> super.putIfAbsent(key, value))
        : super.putIfAbsent(key, value);
  }

  @Override
  public void putAll(Map<? extends K, ? extends V> entries) {
    if (Control.isActive()) entries.forEach(this::put);
    else super.putAll(entries);
  }

  @Override
  public @Nullable V remove(Object key) {
    return Control.isActive()
        ? this.<@Nullable V>writes("remove", key, () -> super.remove(key))
        : super.remove(key);
  }

  @Override
  public boolean remove(Object key, @Nullable Object value) {
    return Control.isActive()
        ? writes("remove", key, () -> super.remove(key, value))
        : super.remove(key, value);
  }

  @Override
  public @Nullable V replace(K key, V value) {
    return Control.isActive()
        ? this.<@Nullable V>writes("replace", key, () -> super.replace(key, value))
        : super.replace(key, value);
  }

  @Override
  public boolean replace(K key, V from, V to) {
    return Control.isActive()
        ? writes("replace", key, () -> super.replace(key, from, to))
        : super.replace(key, from, to);
  }

  @Override
  public V computeIfAbsent(K key, Function<? super K, ? extends V> make) {
    return Control.isActive()
        ? writes("compute-if-absent", key, () -> super.computeIfAbsent(key, make))
        : super.computeIfAbsent(key, make);
  }

  @Override
  public @Nullable V computeIfPresent(K key, BiFunction<? super K, ? super V, ? extends V> change) {
    return Control.isActive()
        ? this.<@Nullable V>writes("compute", key, () -> super.computeIfPresent(key, change))
        : super.computeIfPresent(key, change);
  }

  @Override
  public @Nullable V compute(
      K key, BiFunction<? super K, ? super @Nullable V, ? extends V> change) {
    return Control.isActive()
        ? this.<@Nullable V>writes("compute", key, () -> super.compute(key, change))
        : super.compute(key, change);
  }

  @Override
  public @Nullable V merge(K key, V value, BiFunction<? super V, ? super V, ? extends V> both) {
    return Control.isActive()
        ? this.<@Nullable V>writes("merge", key, () -> super.merge(key, value, both))
        : super.merge(key, value, both);
  }

  // ---- all keys

  @Override
  public int size() {
    return Control.isActive() ? readsAll("size", super::size) : super.size();
  }

  @Override
  public long mappingCount() {
    return Control.isActive() ? readsAll("size", super::mappingCount) : super.mappingCount();
  }

  @Override
  public boolean isEmpty() {
    return Control.isActive() ? readsAll("is-empty", super::isEmpty) : super.isEmpty();
  }

  @Override
  public boolean containsValue(Object value) {
    return Control.isActive()
        ? readsAll("contains-value", () -> super.containsValue(value))
        : super.containsValue(value);
  }

  @Override
  public boolean contains(Object value) {
    return containsValue(value);
  }

  @Override
  public void clear() {
    if (!Control.isActive()) {
      super.clear();
      return;
    }
    this.<@Nullable Object>writesAll(
        "clear",
        () -> {
          super.clear();
          return null;
        });
  }

  @Override
  public void replaceAll(BiFunction<? super K, ? super V, ? extends V> change) {
    if (!Control.isActive()) {
      super.replaceAll(change);
      return;
    }
    this.<@Nullable Object>writesAll(
        "replace-all",
        () -> {
          super.replaceAll(change);
          return null;
        });
  }

  @Override
  public void forEach(BiConsumer<? super K, ? super V> action) {
    if (!Control.isActive()) {
      super.forEach(action);
      return;
    }
    for (Map.Entry<K, V> entry : entrySet()) action.accept(entry.getKey(), entry.getValue());
  }

  @Override
  public Set<Map.Entry<K, V>> entrySet() {
    return Control.isActive() ? new Views.Entries<>(this, super.entrySet()) : super.entrySet();
  }

  @Override
  public Collection<V> values() {
    return Control.isActive() ? new Views.Values<>(this, super.values()) : super.values();
  }

  @Override
  public Enumeration<V> elements() {
    return Collections.enumeration(values());
  }

  @Override
  public String toString() {
    return Control.isActive() ? readsAll("iterate", super::toString) : super.toString();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return Control.isActive()
        ? readsAll("iterate", () -> super.equals(other))
        : super.equals(other);
  }

  @Override
  public int hashCode() {
    return Control.isActive() ? readsAll("iterate", super::hashCode) : super.hashCode();
  }
}
