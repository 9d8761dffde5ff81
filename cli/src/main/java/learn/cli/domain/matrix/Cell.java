package learn.cli.domain.matrix;

import learn.cli.domain.Submission;
import learn.cli.domain.course.Exercise;

/**
 * One submission that the course itself knows.
 *
 * @param name {@code reference}, {@code starter}, {@code accepted/one-lock}, {@code
 *     rejected/no-second-look}
 */
public record Cell(Exercise exercise, String name, Submission submission, Expectation expected) {}
