package ch05_state_machine;

/** Money that is set aside. Whoever owns it when it is no longer needed releases it, once. */
public interface Hold {
  /** The destructor: releases the money. Not to be called once the hold was handed to capture. */
  void drop();
}
