/** Static twins of JDK methods that cannot be overridden: called in their place. */
@NullMarked
package learn.hook.twin;

import org.jspecify.annotations.NullMarked;
