/** Which code of earlier exercises lies under a later one. */
@NullMarked
package learn.cli.usecase.carry;

import org.jspecify.annotations.NullMarked;
