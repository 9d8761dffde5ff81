package learn.cli.domain.course;

import learn.cli.domain.Localized;

import learn.cli.domain.CheckId;

import java.util.Optional;

/** One step of an exercise's hint ladder; may belong to a check. */
public record HintStep(int level, Optional<CheckId> check, Localized text) {}
