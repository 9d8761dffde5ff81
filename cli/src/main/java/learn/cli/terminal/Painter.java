package learn.cli.terminal;

import java.time.ZoneId;
import java.util.List;
import learn.cli.domain.view.AllRow;
import learn.cli.domain.view.BriefView;
import learn.cli.domain.view.DoctorView;
import learn.cli.domain.view.HintView;
import learn.cli.domain.view.ListView;
import learn.cli.domain.view.ProgressView;
import learn.cli.domain.view.QuizView;
import learn.cli.domain.view.SolutionView;
import learn.cli.terminal.check.CheckLines;
import learn.cli.terminal.check.CheckScreen;
import learn.cli.terminal.check.CheckView;
import learn.cli.terminal.look.Look;
import learn.cli.terminal.look.Setting;
import learn.cli.terminal.replay.ReplayScreen;
import learn.cli.terminal.replay.ReplayView;
import learn.cli.terminal.replay.Stepper;
import learn.cli.terminal.screen.BriefScreen;
import learn.cli.terminal.screen.DoctorScreen;
import learn.cli.terminal.screen.HintScreen;
import learn.cli.terminal.screen.ListScreen;
import learn.cli.terminal.screen.ProgressScreen;
import learn.cli.terminal.screen.QuizScreen;
import learn.cli.terminal.screen.SolutionScreen;
import learn.cli.terminal.screen.TroubleScreen;
import learn.cli.text.Trouble;

/** Each command's answer as the lines to print, ready for the terminal they are meant for. */
public final class Painter {
  private final Look look;

  public Painter(Setting setting) {
    this.look = new Look(setting);
  }

  public List<String> check(CheckView view) {
    return new CheckScreen(look, view).lines();
  }

  /** {@code check --all}: one line an exercise. */
  public List<String> checks(List<AllRow> rows) {
    return new CheckLines(look, rows).lines();
  }

  /** {@code replay}: all of a schedule. */
  public List<String> replay(ReplayView view) {
    return new ReplayScreen(look, view).lines();
  }

  /** {@code replay}: a schedule step by step. */
  public Stepper stepper(ReplayView view) {
    return new Stepper(new ReplayScreen(look, view));
  }

  public List<String> brief(BriefView view) {
    return new BriefScreen(look, view).lines();
  }

  public List<String> list(ListView view) {
    return new ListScreen(look, view).lines();
  }

  public List<String> progress(ProgressView view) {
    return new ProgressScreen(look, view).lines();
  }

  /**
   * @param zone the learner's
   */
  public List<String> quiz(QuizView view, ZoneId zone) {
    return new QuizScreen(look, zone).lines(view);
  }

  public List<String> hint(HintView view) {
    return new HintScreen(look, view).lines();
  }

  public List<String> solution(SolutionView view) {
    return new SolutionScreen(look, view).lines();
  }

  public List<String> doctor(DoctorView view) {
    return new DoctorScreen(look, view).lines();
  }

  public List<String> trouble(Trouble trouble) {
    return new TroubleScreen(look, trouble).lines();
  }

  /**
   * A short answer that is one sentence of the bundle, e.g. {@code reset.done}.
   *
   * @param facts fill its placeholders
   */
  public List<String> say(String key, Object... facts) {
    return look.done(look.page().flow(0, look.say(key, facts)));
  }
}
