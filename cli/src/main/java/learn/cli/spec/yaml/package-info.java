/** One YAML file → a tree of nodes that know where they stand, and complaints. Knows no domain. */
@NullMarked
package learn.cli.spec.yaml;

import org.jspecify.annotations.NullMarked;
