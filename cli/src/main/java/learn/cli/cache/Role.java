package learn.cli.cache;

import java.util.Locale;

/**
 * What a start-up cache is for. The JVM loads all of a cache, so commands that compile nothing have
 * one without a compiler in it.
 */
public enum Role {
  /** {@code learn check} and whatever else compiles. */
  CLI("cli"),
  /** All other commands. */
  QUICK("cli"),
  GRADER("grader");

  private final String lib;

  Role(String lib) {
    this.lib = lib;
  }

  /** How its files begin, and what doctor calls it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Folder of its jars, under {@code lib}. */
  public String lib() {
    return lib;
  }
}
