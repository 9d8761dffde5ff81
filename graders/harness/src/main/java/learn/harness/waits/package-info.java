/**
 * Who waits for whom: looks at all threads of a submission, platform and virtual, until it is
 * certain that they cannot go on by themselves. Takes no lock that a submission could hold.
 */
@NullMarked
package learn.harness.waits;

import org.jspecify.annotations.NullMarked;
