package learn.hook.model;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Each public static method stands in for the method of the same name of the given class: for a
 * static one with the same parameters, or for an instance method, the receiver first.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface TwinOf {
  Class<?> value();
}
