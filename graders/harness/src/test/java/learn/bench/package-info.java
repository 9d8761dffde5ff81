/** Runs the pairs under the explorer: as tests, and for the table of {@code bench/interleaver}. */
@NullMarked
package learn.bench;

import org.jspecify.annotations.NullMarked;
