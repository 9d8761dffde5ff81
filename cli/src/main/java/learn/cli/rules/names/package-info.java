/** What the names in a parsed source stand for, without loading what they name. */
@NullMarked
package learn.cli.rules.names;

import org.jspecify.annotations.NullMarked;
