package learn.cli.domain.carry;

import java.util.Locale;

/** Whose code lies under an exercise. */
public sealed interface Whose {

  /** Tells it apart from others of the same exercise. */
  String word();

  /**
   * What the learner passed with.
   *
   * @param hash of that submission
   * @param changed whether something else stands in the workspace by now
   */
  record Learners(String hash, boolean changed) implements Whose {
    @Override
    public String word() {
      return "own " + hash + (changed ? " changed" : "");
    }
  }

  /** The reference, and why. */
  record Ours(Why why) implements Whose {
    @Override
    public String word() {
      return "reference " + why.word();
    }
  }

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
