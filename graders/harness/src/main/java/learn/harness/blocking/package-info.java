/**
 * The net under the rewritten calls: looks at threads that are inside a poll, every few
 * milliseconds, and sees those that wait or spin there all the same.
 */
@NullMarked
package learn.harness.blocking;

import org.jspecify.annotations.NullMarked;
