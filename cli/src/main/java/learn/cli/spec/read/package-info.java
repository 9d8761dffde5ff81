/** Nodes of a file → domain records, as far as one file alone can tell. */
@NullMarked
package learn.cli.spec.read;

import org.jspecify.annotations.NullMarked;
