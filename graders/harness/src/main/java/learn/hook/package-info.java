/**
 * What rewritten learner code calls, and the bridge to the harness. Lives in the kit's loader;
 * learners do not compile against it, and only JDK types cross the bridge.
 */
@NullMarked
package learn.hook;

import org.jspecify.annotations.NullMarked;
