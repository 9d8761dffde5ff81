/**
 * Memory with addresses, in which values live and can be moved, as Rust's do.
 *
 * <p>In Java nobody can see a move: objects have identity, and the collector mends every reference
 * when it moves one. So chapter 4 has a memory of its own, small enough to read in ten minutes.
 *
 * <pre>
 *   here                          in Rust
 *   Mem                           the machine's memory: numbered words, here of 64 bits
 *   Layout                        a type, as far as memory cares: how many words it needs
 *   Owned                         the variable that owns a value: let a = …
 *   a.move()                      let b = a;
 *   Mut                           &amp;mut, the right to read and write a value where it lies
 *   Mut.base() + word             &amp;raw const a.field, an address as a plain number
 *   mem.load(address)             unsafe { *pointer }
 *   mem.swap, mem.write           std::mem::swap, *place = value
 *   owned.leak()                  Box::leak
 *   Unpin                         the marker trait of that name
 * </pre>
 *
 * A move copies the words to a new place and leaves the old ones dead. An address is a number, and
 * a number does not notice:
 *
 * <pre>
 *          0x1000  0x1001  0x1002               0x1103  0x1104  0x1105
 *         ┌───────┬───────┬───────┐   move()   ┌───────┬───────┬───────┐
 *   a ──▶ │   7   │   8   │0x1000 │  ───────▶  │   7   │   8   │0x1000 │ ◀── b
 *         └───────┴───────┴───────┘            └───────┴───────┴───┬───┘
 *             ▲      dead from now on                              │
 *             └────────────────────────────────────────────────────┘
 * </pre>
 *
 * What Rust refuses to compile is a {@link learn.kit.Fault} here, at the line that does it: {@code
 * use-after-move} for an owner that has given its value away. What Rust calls undefined behaviour
 * is one, too: {@code dangling-pointer} for an address whose value has gone. An address that has a
 * <em>new</em> tenant is no fault, here as there: it reads what it finds.
 */
@NullMarked
package learn.kit.mem;

import org.jspecify.annotations.NullMarked;
