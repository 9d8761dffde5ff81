/** Structured concurrency: scopes that end with their subtasks, and values bound for a while. */
@NullMarked
package learn.hook.model.scope;

import org.jspecify.annotations.NullMarked;
