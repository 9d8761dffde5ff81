package learn.harness;

public final class Main {}
