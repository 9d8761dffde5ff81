/** Locks and permits: too many, in the wrong order, given back too late. */
package learn.pairs.locks;
