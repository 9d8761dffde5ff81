/** Searches the schedules of a scenario: which are tried, in which order, and what was found. */
@NullMarked
package learn.hook.search;

import org.jspecify.annotations.NullMarked;
