/**
 * The JVM's ahead-of-time caches (JEP 483, 514, 515) of the two programs: which there are, whether
 * they fit what is installed, and how they are made. Without one everything works, only slower.
 */
@NullMarked
package learn.cli.cache;

import org.jspecify.annotations.NullMarked;
