package ch05_state_machine;

/** What the depot has sent off. */
public record Parcel(String no) {}
