package ch05_state_machine;

/** Why it did not come to that: an expected failure, so a value and not an exception. */
public record Failure(String why) {}
