/** Waiting for something, and being told. */
package learn.pairs.wakes;
