package learn.cli.compile.shape;

import java.util.Optional;

/**
 * What a grader needs and what is there instead, as Java source.
 *
 * @param found empty when nothing is like it
 * @param about what to point at: {@code Flag.set} or {@code Flag}
 */
record Difference(String needed, String found, Optional<String> about) {}
