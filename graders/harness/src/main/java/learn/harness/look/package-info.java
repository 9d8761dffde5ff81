/**
 * What the threads of a submission are at one moment, platform and virtual: their states, lines,
 * locks and whom they wait for. Takes no lock that a submission could hold.
 */
@NullMarked
package learn.harness.look;

import org.jspecify.annotations.NullMarked;
