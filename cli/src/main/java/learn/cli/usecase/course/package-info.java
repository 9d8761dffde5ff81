/** The course's own files, as use cases read them. */
@NullMarked
package learn.cli.usecase.course;

import org.jspecify.annotations.NullMarked;
