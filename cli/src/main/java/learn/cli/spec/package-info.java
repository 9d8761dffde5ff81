/** The course's files → {@link learn.cli.domain.course.Track}, every complaint located. */
@NullMarked
package learn.cli.spec;

import org.jspecify.annotations.NullMarked;
