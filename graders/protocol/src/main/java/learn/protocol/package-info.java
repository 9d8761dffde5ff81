/**
 * The contract between the CLI (parent) and the grader JVM (child): one {@link Job} goes down, a
 * stream of {@link Frame}s comes up. Codes, parameters and evidence travel; sentences never do.
 */
@NullMarked
package learn.protocol;

import org.jspecify.annotations.NullMarked;
