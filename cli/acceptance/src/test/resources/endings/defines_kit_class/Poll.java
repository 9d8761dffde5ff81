package learn.kit;

public final class Poll {}
