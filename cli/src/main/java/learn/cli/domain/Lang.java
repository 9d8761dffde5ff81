package learn.cli.domain;

import java.util.Locale;

/** The languages everything a learner reads exists in. */
public enum Lang {
  EN,
  ZH;

  /** {@code en} or {@code zh}, as in file names, options and the journal. */
  public String tag() {
    return name().toLowerCase(Locale.ROOT);
  }
}
