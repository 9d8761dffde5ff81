/** The three loaders that keep kit, learner and grader apart. */
@NullMarked
package learn.harness.load;

import org.jspecify.annotations.NullMarked;
