/** What a screen shows, ready to be laid out: one record per command's answer. */
@NullMarked
package learn.cli.domain.view;

import org.jspecify.annotations.NullMarked;
