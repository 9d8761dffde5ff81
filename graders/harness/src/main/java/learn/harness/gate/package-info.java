/** What a learner's class file must get past before it is defined. */
@NullMarked
package learn.harness.gate;

import org.jspecify.annotations.NullMarked;
