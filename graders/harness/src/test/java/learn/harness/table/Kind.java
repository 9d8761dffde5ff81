package learn.harness.table;

/** What a program's threads are; detectors must see both alike. */
public enum Kind {
  PLATFORM,
  VIRTUAL
}
