package learn.cli.domain.course;

import java.util.Optional;
import learn.cli.domain.CheckId;
import learn.cli.domain.Localized;

/** One step of an exercise's hint ladder; may belong to a check. */
public record HintStep(int level, Optional<CheckId> check, Localized text) {}
