/** How control passes between lanes: coroutines on one carrier, or threads that hand a baton on. */
@NullMarked
package learn.hook.engine;

import org.jspecify.annotations.NullMarked;
