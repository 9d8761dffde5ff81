/** The learner's folder: where it is, what is put there, what is read from it. */
@NullMarked
package learn.cli.progress.workspace;

import org.jspecify.annotations.NullMarked;
