/**
 * Models of {@code java.util.concurrent}: subclasses put in at {@code new} that keep their own
 * state and never block for real while a schedule runs. See docs/interleaver.md.
 */
@NullMarked
package learn.hook.model;

import org.jspecify.annotations.NullMarked;
