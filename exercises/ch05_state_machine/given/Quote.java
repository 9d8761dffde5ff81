package ch05_state_machine;

/** What a cart costs. */
public record Quote(long cents) {}
