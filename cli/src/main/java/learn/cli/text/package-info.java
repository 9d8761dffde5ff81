/** Code, parameters and language in; one sentence out. The sentences themselves are resources. */
@NullMarked
package learn.cli.text;

import org.jspecify.annotations.NullMarked;
