/** Counters, flags and lazily made objects. */
package learn.pairs.memory;
