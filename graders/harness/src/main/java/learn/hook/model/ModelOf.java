package learn.hook.model;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * This class stands in wherever rewritten code says {@code new} (or extends) the given one. It is a
 * subclass of that, and has its public constructors.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface ModelOf {
  Class<?> value();
}
