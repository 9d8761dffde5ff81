package ch05_state_machine;

/** What is to be bought. */
public record Cart(String id) {}
