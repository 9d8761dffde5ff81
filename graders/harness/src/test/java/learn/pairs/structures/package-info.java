/** Data structures shared without a lock, and one with. */
package learn.pairs.structures;
