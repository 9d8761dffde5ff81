/**
 * What the rewriting puts into learner, kit and scenario code. Each call is nothing outside a
 * schedule.
 */
@NullMarked
package learn.hook.woven;

import org.jspecify.annotations.NullMarked;
