/**
 * Static properties of the source, and where something is declared in it. The only package that
 * knows JavaParser, which it loads when there is something to ask.
 */
@NullMarked
package learn.cli.rules;

import org.jspecify.annotations.NullMarked;
