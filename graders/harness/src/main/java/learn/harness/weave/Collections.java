package learn.harness.weave;

import java.util.Set;

/**
 * Collections without a model of their own: a call reads or writes the collection as a whole. At
 * run time it turns out whether it is one of the JDK's that threads may share.
 */
final class Collections {
  private static final Set<String> TYPES =
      Set.of(
          "ArrayDeque",
          "ArrayList",
          "BitSet",
          "Collection",
          "Deque",
          "EnumMap",
          "HashMap",
          "HashSet",
          "IdentityHashMap",
          "Iterator",
          "LinkedHashMap",
          "LinkedHashSet",
          "LinkedList",
          "List",
          "ListIterator",
          "Map",
          "Map$Entry",
          "NavigableMap",
          "NavigableSet",
          "PriorityQueue",
          "Queue",
          "SequencedCollection",
          "SequencedMap",
          "SequencedSet",
          "Set",
          "SortedMap",
          "SortedSet",
          "TreeMap",
          "TreeSet",
          "concurrent/ConcurrentHashMap$KeySetView",
          "concurrent/ConcurrentLinkedDeque",
          "concurrent/ConcurrentLinkedQueue",
          "concurrent/ConcurrentMap",
          "concurrent/ConcurrentNavigableMap",
          "concurrent/ConcurrentSkipListMap",
          "concurrent/ConcurrentSkipListSet",
          "concurrent/CopyOnWriteArrayList",
          "concurrent/CopyOnWriteArraySet");

  private static final Set<String> VIEWS =
      Set.of(
          "descendingIterator",
          "descendingMap",
          "descendingSet",
          "entrySet",
          "headMap",
          "headSet",
          "iterator",
          "keySet",
          "listIterator",
          "navigableKeySet",
          "reversed",
          "subList",
          "subMap",
          "subSet",
          "tailMap",
          "tailSet",
          "values");

  private static final Set<String> WRITES =
      Set.of(
          "and",
          "append",
          "clear",
          "compute",
          "computeIfAbsent",
          "computeIfPresent",
          "delete",
          "deleteCharAt",
          "flip",
          "insert",
          "merge",
          "or",
          "pop",
          "push",
          "replace",
          "replaceAll",
          "retainAll",
          "reverse",
          "set",
          "setCharAt",
          "setLength",
          "setValue",
          "sort",
          "trimToSize",
          "xor");
  private static final Set<String> WRITES_BEGIN = Set.of("add", "offer", "poll", "put", "remove");

  // Of the builder nothing else changes; what it gives is fresh.
  private static final String BUILDER = "java/lang/StringBuilder";

  private Collections() {}

  static boolean owns(String owner) {
    return owner.equals(BUILDER)
        || owner.startsWith("java/util/") && TYPES.contains(owner.substring("java/util/".length()));
  }

  /** The result goes on reading, or writes, the collection it came from. */
  static boolean isView(String name) {
    return VIEWS.contains(name);
  }

  static boolean writes(String name) {
    return WRITES.contains(name) || WRITES_BEGIN.stream().anyMatch(name::startsWith);
  }
}
