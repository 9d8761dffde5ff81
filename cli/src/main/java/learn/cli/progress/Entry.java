package learn.cli.progress;

import java.time.Instant;

/**
 * One event at its moment.
 *
 * @param at in milliseconds; the journal keeps no finer time
 * @param mark a few random hex digits: two machines' entries of the same millisecond stay two lines
 *     when journals are merged with {@code sort -u}
 */
public record Entry(Instant at, String mark, Event event) {}
