/** Code of earlier exercises under a later one: whose it is, and what is its fault. */
@NullMarked
package learn.cli.domain.carry;

import org.jspecify.annotations.NullMarked;
