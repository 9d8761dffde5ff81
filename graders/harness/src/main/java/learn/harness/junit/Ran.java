package learn.harness.junit;

import java.util.Optional;

/**
 * What became of a check's method.
 *
 * @param completed it was called and returned
 * @param thrown what it threw, untouched by JUnit; or what kept JUnit from calling it
 */
public record Ran(boolean completed, Optional<Throwable> thrown) {}
