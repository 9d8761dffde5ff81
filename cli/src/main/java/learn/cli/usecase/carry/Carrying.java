package learn.cli.usecase.carry;

import java.util.List;
import learn.cli.domain.carry.Carried;
import learn.cli.domain.carry.Whose.Why;
import learn.cli.domain.course.Exercise;

/** Finds the code that an exercise builds on. */
public interface Carrying {
  /** Of every exercise that {@code builds_on} reaches, the bases of each before it. */
  List<Carried> under(Exercise exercise);

  /** The reference of one of them. */
  Carried reference(Exercise base, Why why);
}
