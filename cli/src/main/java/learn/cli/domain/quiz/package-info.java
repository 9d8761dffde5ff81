/** Checkpoint quizzes: questions, how one is put, and what counts as its answer. */
@NullMarked
package learn.cli.domain.quiz;

import org.jspecify.annotations.NullMarked;
