/** The table of {@code bench/detectors}: programs, and what the detectors make of them. */
package learn.harness.table;
