/** How the program comes by its start-up caches, and what doctor says of them. */
@NullMarked
package learn.cli.command.tune;

import org.jspecify.annotations.NullMarked;
