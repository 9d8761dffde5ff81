/**
 * The words of the product as records, sealed types and pure functions. Knows no library and does
 * no I/O.
 */
@NullMarked
package learn.cli.domain;

import org.jspecify.annotations.NullMarked;
