/**
 * Rewrites learner, kit and scenario classes so that every step that another thread can tell goes
 * through {@code learn.hook}. Knows hooks by name only.
 */
@NullMarked
package learn.harness.weave;

import org.jspecify.annotations.NullMarked;
