/** What happened in one schedule, written down for a report: codes, names and lines of source. */
@NullMarked
package learn.hook.tell;

import org.jspecify.annotations.NullMarked;
