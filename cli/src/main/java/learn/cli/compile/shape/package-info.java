/** What a submission's class files must offer its graders, and what they must not be. */
@NullMarked
package learn.cli.compile.shape;

import org.jspecify.annotations.NullMarked;
