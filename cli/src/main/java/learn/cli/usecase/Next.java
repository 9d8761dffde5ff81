package learn.cli.usecase;

import java.util.Optional;
import learn.cli.domain.Lang;
import learn.cli.domain.course.Exercise;
import learn.cli.domain.view.BriefView;
import learn.cli.domain.view.NextView;
import learn.cli.progress.Event;
import learn.cli.progress.TroubleException;
import learn.cli.progress.workspace.Scaffold;
import learn.cli.progress.workspace.Setup;
import learn.cli.usecase.carry.Bases;

/** {@code learn next}: opens an exercise in the workspace, which is made if need be. */
public record Next(Desk desk, Setup setup, Scaffold scaffold, Lang lang) {

  /** Goes on: shows the current exercise, and puts its files there if they are not. */
  public NextView next() {
    setup.bring();
    return goOn(Optional.empty());
  }

  /**
   * Leaves the current exercise for later and goes on.
   *
   * @throws TroubleException {@code all-passed}
   */
  public NextView skip() {
    setup.bring();
    Exercise left = desk.meant(Optional.empty(), desk.standing());
    desk.journal().append(new Event.Skipped(left.id()));
    return goOn(Optional.of(left));
  }

  /** Opens any exercise; it becomes the current one unless it is passed. */
  public NextView next(String id) {
    Exercise exercise = desk.named(id);
    setup.bring();
    return new NextView(Optional.empty(), Optional.of(open(exercise)));
  }

  private NextView goOn(Optional<Exercise> skipped) {
    return new NextView(skipped, desk.standing().current().map(this::open));
  }

  // Journalled each time: it is the moment somebody sat down to work, and time spent starts there.
  private BriefView open(Exercise exercise) {
    boolean fresh = scaffold.starter(exercise, desk.course().starter(exercise));
    scaffold.given(exercise, desk.course().given(exercise));
    new Bases(desk, scaffold).bring(exercise);
    desk.journal().append(new Event.Opened(exercise.id()));
    return new Show(desk, lang).brief(exercise, desk.standing(), fresh);
  }
}
