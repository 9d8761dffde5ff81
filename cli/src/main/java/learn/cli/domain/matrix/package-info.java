/** The matrix: every grader against what it must pass and what it must refuse, and why. */
@NullMarked
package learn.cli.domain.matrix;

import org.jspecify.annotations.NullMarked;
