package ch06_retry_timeout;

import java.time.Duration;

/** The time was over first. */
public record Elapsed(Duration after) {}
