/** The screen of {@code replay}: a schedule step by step, with what each thread is at. */
@NullMarked
package learn.cli.terminal.replay;

import org.jspecify.annotations.NullMarked;
