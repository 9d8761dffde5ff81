package ch06_retry_timeout;

import java.time.Duration;

/**
 * The time was over first: {@code tokio::time::error::Elapsed}. An expected end, so it is a value
 * in a {@code Result.Err} and not an exception.
 */
public record Elapsed(Duration after) {}
