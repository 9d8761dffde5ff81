package learn.cli.domain.view;

import java.util.Optional;
import learn.cli.domain.course.Exercise;

/**
 * Answer of {@code learn next}.
 *
 * @param skipped the exercise that was left for later just now
 * @param brief empty when every exercise that is shipped is passed
 */
public record NextView(Optional<Exercise> skipped, Optional<BriefView> brief) {}
