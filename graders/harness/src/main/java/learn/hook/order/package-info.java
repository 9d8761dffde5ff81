/** What depends on what: vector clocks, histories, and what is known of each shared place. */
@NullMarked
package learn.hook.order;

import org.jspecify.annotations.NullMarked;
