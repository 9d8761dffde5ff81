/**
 * A deterministic cost model for choosing a unit of concurrency: no threads, no clock, only
 * arithmetic.
 */
package learn.kit.sim;
