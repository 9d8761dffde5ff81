package learn.cli.usecase.carry;

import java.util.List;
import java.util.stream.Stream;
import learn.cli.domain.SourceFile;
import learn.cli.domain.carry.Carried;
import learn.cli.domain.carry.Whose;
import learn.cli.domain.carry.Whose.Why;
import learn.cli.domain.course.Exercise;
import learn.cli.domain.course.Track;
import learn.cli.usecase.course.CourseFiles;

/** The references, whoever passed with what: this is how graders are proved. */
public record References(Track track, CourseFiles course) implements Carrying {

  @Override
  public List<Carried> under(Exercise exercise) {
    return track.under(exercise).stream().map(base -> reference(base, Why.ASKED)).toList();
  }

  @Override
  public Carried reference(Exercise base, Why why) {
    List<SourceFile> sources =
        Stream.concat(course.reference(base.id()).stream(), course.given(base).stream()).toList();
    return new Carried(base, sources, new Whose.Ours(why));
  }
}
