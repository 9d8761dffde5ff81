package learn.cli.domain.view;

import java.nio.file.Path;
import java.util.Optional;
import learn.cli.domain.course.Exercise;

/**
 * Answer of {@code learn reset}.
 *
 * @param backup folder with what stood there before; empty when nothing was lost
 * @param changed false when the starter stood there already
 */
public record ResetView(Exercise exercise, Optional<Path> backup, boolean changed) {}
