/** One small class a command: reads, decides, records, and answers with a view. */
@NullMarked
package learn.cli.usecase;

import org.jspecify.annotations.NullMarked;
