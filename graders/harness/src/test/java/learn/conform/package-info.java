/**
 * Models beside the classes they stand for: same calls, same results, exceptions and interrupts.
 */
@NullMarked
package learn.conform;

import org.jspecify.annotations.NullMarked;
