/**
 * One schedule of a scenario, step by step, and how much of a scenario was searched: what the
 * interleaver has to say, as codes and parameters.
 */
@NullMarked
package learn.protocol.schedule;

import org.jspecify.annotations.NullMarked;
