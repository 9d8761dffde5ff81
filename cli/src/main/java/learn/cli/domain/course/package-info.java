/** The course as its specs state it. */
@NullMarked
package learn.cli.domain.course;

import org.jspecify.annotations.NullMarked;
