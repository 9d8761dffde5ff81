/**
 * Programs in pairs, buggy and correct, that the interleaver must tell apart; {@code
 * bench/interleaver} prints the table.
 */
@NullMarked
package learn.pairs;

import org.jspecify.annotations.NullMarked;
