package learn.cli.domain.carry;

import java.util.Locale;

/** Whose code lies under an exercise. */
public sealed interface Whose {

  /** What the learner passed with, by the hash of that submission. */
  record Learners(String hash) implements Whose {}

  /** The reference, and why. */
  record Ours(Why why) implements Whose {}

  /** Why the learner's own is not what is built on. */
  enum Why {
    /** {@code --with-reference}, or nobody's own: authors prove graders this way. */
    ASKED,
    /** There is none. */
    NOT_PASSED,
    /** The journal tells of a pass whose sources are not there. */
    GONE,
    /** The sources that were kept are no longer what passed. */
    ALTERED,
    /** It does not compile any more, or not over what lies under it now. */
    STALE;

    /** Stable word, in keys of sentences and in JSON. */
    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
