/**
 * Java sources in, class files or located diagnostics out, all in memory. The only package that
 * knows {@code javax.tools}.
 */
@NullMarked
package learn.cli.compile;

import org.jspecify.annotations.NullMarked;
