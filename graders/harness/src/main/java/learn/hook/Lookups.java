package learn.hook;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodHandles.Lookup;

/** Stands where learner code says {@code MethodHandles.privateLookupIn}: allowed among its own. */
public final class Lookups {
  private Lookups() {}

  public static Lookup privateLookupIn(Class<?> target, Lookup caller)
      throws IllegalAccessException {
    if (target.getClassLoader() != caller.lookupClass().getClassLoader())
      Exits.refuse("MethodHandles.privateLookupIn");
    return MethodHandles.privateLookupIn(target, caller);
  }
}
