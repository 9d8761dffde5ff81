package learn.cli.spec.yaml;

import java.util.Locale;

/** Everything the loader can object to; the only list of its codes. */
public enum Complaint {
  // the file
  UNREADABLE,
  TOO_BIG,
  NOT_UTF8,
  CONTROL_CHARACTER,
  EMPTY_FILE,
  // YAML
  SYNTAX,
  TAB,
  SEVERAL_DOCUMENTS,
  ANCHOR,
  TAG,
  TOO_DEEP,
  DUPLICATE_KEY,
  KEY_NOT_TEXT,
  // the shape of a spec
  UNKNOWN_KEY,
  MISSING_KEY,
  MISPLACED_KEY,
  MISSING_TRANSLATION,
  PLACEHOLDERS,
  WRONG_TYPE,
  EMPTY_TEXT,
  EMPTY_LIST,
  UNKNOWN_WORD,
  OUT_OF_RANGE,
  BAD_NAME,
  // names that do not fit each other
  DUPLICATE_ID,
  UNKNOWN_CHECK,
  LATER_CHECK,
  UNKNOWN_FINDING,
  UNKNOWN_RULE,
  UNKNOWN_TYPE,
  UNKNOWN_EXERCISE,
  CYCLE,
  ID_NOT_FOLDER,
  // spec and disk
  MISSING_EXERCISE,
  UNLISTED_EXERCISE,
  MISSING_FILE,
  UNLISTED_FILE,
  MISSING_BRIEF,
  MISSING_NOTES,
  STALE_TRANSLATION,
  MISSING_SUBMISSION,
  UNLISTED_SUBMISSION,
  // spec and graders
  GRADERS_UNREADABLE,
  CHECK_WITHOUT_METHOD,
  METHOD_WITHOUT_CHECK,
  METHOD_TWICE;

  /** The stable spelling: {@code unknown-key}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
