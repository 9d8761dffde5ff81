/** From a diagnostic of javac to the key of one sentence in plain words. */
@NullMarked
package learn.cli.compile.advice;

import org.jspecify.annotations.NullMarked;
