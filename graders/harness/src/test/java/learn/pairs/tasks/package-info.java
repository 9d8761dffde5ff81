/** Executors, futures and timers. */
package learn.pairs.tasks;
