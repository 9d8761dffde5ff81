package learn.cli.domain.course;

import java.util.Optional;
import learn.cli.domain.CheckId;
import learn.protocol.FindingCode;

/** A known-wrong submission with the check it must break and the finding it must cause. */
public record Rejected(String name, CheckId check, Optional<FindingCode> finding) {}
