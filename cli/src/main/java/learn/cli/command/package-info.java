/**
 * The command line: words to use cases, and their answers to screens. The only package that knows
 * picocli.
 */
@NullMarked
package learn.cli.command;

import org.jspecify.annotations.NullMarked;
