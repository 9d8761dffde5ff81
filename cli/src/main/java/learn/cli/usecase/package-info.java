/** One class a command: what it does, without a word of how it is typed or shown. */
@NullMarked
package learn.cli.usecase;

import org.jspecify.annotations.NullMarked;
