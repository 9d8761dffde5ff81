/** What is said of a submission, with no workspace in sight; and the matrix that proves it. */
@NullMarked
package learn.cli.usecase.assess;

import org.jspecify.annotations.NullMarked;
