/** Programs that need preview features of JDK 25: compiled when they are needed. */
@NullMarked
package learn.preview;

import org.jspecify.annotations.NullMarked;
