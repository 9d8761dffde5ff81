package learn.cli.domain.carry;

import java.util.List;
import learn.cli.domain.SourceFile;

/**
 * What an attempt stood on.
 *
 * @param carried bases first
 */
public record Beneath(List<Carried> carried, Traced traced) {
  public static final Beneath NOTHING = new Beneath(List.of(), Traced.NOTHING);

  public Beneath {
    carried = List.copyOf(carried);
  }

  /** With what was found out afterwards. */
  public Beneath with(Traced found) {
    return new Beneath(carried, found);
  }

  /** What of it the learner wrote. */
  public List<Carried> own() {
    return carried.stream().filter(Carried::isLearners).toList();
  }

  /** The learner asked for references in place of their own. */
  public boolean isAsked() {
    return carried.stream().anyMatch(c -> c.whose().equals(new Whose.Ours(Whose.Why.ASKED)));
  }

  /** Names in full of the types that are there to be used. */
  public List<String> keptTypes() {
    return carried.stream()
        .flatMap(c -> c.exercise().keeps().stream().map(t -> c.id().packageName() + "." + t))
        .toList();
  }

  /** The learner's sources in it; the reference is not for showing. */
  public List<SourceFile> ownSources() {
    return own().stream().flatMap(c -> c.sources().stream()).toList();
  }
}
