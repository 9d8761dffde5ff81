package learn.hook.choice;

import java.util.BitSet;

/**
 * What a search has learned about its program, on which the choice of scheduling points depends.
 */
public final class Traits {
  /** Fields whose plain accesses are scheduling points, because they race. */
  public final BitSet points = new BitSet();

  /** Somebody asks whether a lock is free: giving one up is a step that others can tell. */
  public boolean locksObserved;
}
