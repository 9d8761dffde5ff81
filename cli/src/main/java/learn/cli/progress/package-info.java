/**
 * The journal and everything derived from it: where a learner stands, and at which pace. Nothing
 * else is stored.
 */
@NullMarked
package learn.cli.progress;

import org.jspecify.annotations.NullMarked;
