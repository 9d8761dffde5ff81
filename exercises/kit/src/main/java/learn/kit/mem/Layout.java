package learn.kit.mem;

/**
 * A type, as far as memory is concerned: how many words its values take.
 *
 * <p>What the words mean is the type's own affair; it keeps nothing else, because whatever is not
 * in its words does not come along when a value moves. One object serves for all values of a type.
 */
public interface Layout {
  /** Words of one value, at least 1 and always the same. */
  int words();
}
