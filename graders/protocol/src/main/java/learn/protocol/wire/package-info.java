/** Jobs and frames as bytes, written by hand: nothing a reader meets here can run code. */
@NullMarked
package learn.protocol.wire;

import org.jspecify.annotations.NullMarked;
