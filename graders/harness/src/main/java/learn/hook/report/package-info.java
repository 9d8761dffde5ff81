/** A schedule that is to be shown: its token, and its telling in JDK types. */
@NullMarked
package learn.hook.report;

import org.jspecify.annotations.NullMarked;
