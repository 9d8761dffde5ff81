package ch05_state_machine;

/** What the customer gets in the end. */
public record Receipt(String no) {}
