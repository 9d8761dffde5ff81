package learn.cli.domain.course;

/** Only {@link #CORE} exercises count towards a part's hours. */
public enum Tier {
  CORE,
  STRETCH,
  OPTIONAL,
  PRACTICE
}
