/**
 * YAML to track: every complaint located, all of a file in one run. The only package that knows
 * SnakeYAML.
 */
@NullMarked
package learn.cli.spec;

import org.jspecify.annotations.NullMarked;
