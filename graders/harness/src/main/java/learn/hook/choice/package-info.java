/** The choices of a schedule, and what the schedules of one search have in common. */
@NullMarked
package learn.hook.choice;

import org.jspecify.annotations.NullMarked;
