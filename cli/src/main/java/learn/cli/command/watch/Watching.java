package learn.cli.command.watch;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import learn.cli.command.Exit;
import learn.cli.command.Session;
import learn.cli.command.Stamp;
import learn.cli.domain.Lang;
import learn.cli.domain.course.Exercise;
import learn.cli.domain.view.BriefView;
import learn.cli.domain.view.NextView;
import learn.cli.domain.view.ProgressView;
import learn.cli.domain.view.ResetView;
import learn.cli.progress.TroubleException;
import learn.cli.progress.workspace.SaveEvents;
import learn.cli.spec.Quizzes;
import learn.cli.terminal.watch.Effect;
import learn.cli.terminal.watch.Panel;
import learn.cli.terminal.watch.Reaction;
import learn.cli.terminal.watch.WatchInput;
import learn.cli.terminal.watch.WatchModel;
import learn.cli.text.Trouble;
import learn.cli.usecase.Hint;
import learn.cli.usecase.ListExercises;
import learn.cli.usecase.Next;
import learn.cli.usecase.Progress;
import learn.cli.usecase.Reset;
import learn.cli.usecase.Show;
import learn.cli.usecase.Solution;

/** The loop of {@code learn watch}: takes an input, steps, does what the step asks, draws. */
final class Watching implements AutoCloseable {
  private static final long LOOK_AT_WORKSPACE_MILLIS = 1_000;
  // An editor that saves by rename leaves the file away for a moment.
  private static final int LOOKS_FOR_A_FILE = 10;
  private static final long LOOK_AGAIN_MILLIS = 20;

  private final BlockingQueue<WatchInput> inputs = new LinkedBlockingQueue<>();
  private final Attempts attempts = new Attempts(inputs::add);
  private final Editor editor;
  private Optional<Standby> standby;
  private final Stamp installed;
  // Session and model are read by the thread that hears of file events.
  private volatile Session session;
  private volatile WatchModel model;
  private Attempts.Bench bench;
  private Display display = Display.NONE;
  private Optional<Integer> exit = Optional.empty();

  /**
   * @param id the exercise to begin with; else the current one
   * @throws TroubleException {@code all-passed}, or what {@code next} cannot do
   */
  Watching(Session session, Editor editor, Optional<String> id) {
    this.session = session;
    this.editor = editor;
    this.installed = session.tree().stamp();
    this.standby = session.spare().map(s -> new Standby(s, session.world().clock()));
    this.bench = Attempts.Bench.of(session);
    NextView first = id.map(next(session, bench)::next).orElseGet(next(session, bench)::next);
    BriefView brief = first.brief().orElseThrow(() -> new TroubleException("all-passed"));
    this.model =
        WatchModel.opened(
            brief.exercise(), 0, new Panel.Verdict(), pace(brief.exercise(), session, bench));
  }

  /** Watches until the learner leaves. */
  int run() {
    try (SaveEvents _ = SaveEvents.of(session.workspace(), this::isOurs, this::saved);
        Display shown = Display.on(session, inputs::add)) {
      display = shown;
      inputs.add(new WatchInput.Saved()); // what stands there now is worth a verdict
      while (exit.isEmpty()) step(take());
    }
    if (!session.workspace().exists())
      return session.refuse(Trouble.of("no-workspace", session.workspace().root().toString()));
    return exit.get();
  }

  private void saved() {
    inputs.add(new WatchInput.Saved());
  }

  private boolean isOurs(Path file) {
    return file.startsWith(session.workspace().folder(model.exercise().id()).toAbsolutePath())
        && file.toString().endsWith(".java");
  }

  private WatchInput take() {
    try {
      WatchInput input = inputs.poll(LOOK_AT_WORKSPACE_MILLIS, TimeUnit.MILLISECONDS);
      while (input == null) {
        if (!session.workspace().exists()) return new WatchInput.WorkspaceGone();
        keepSpare();
        input = inputs.poll(LOOK_AT_WORKSPACE_MILLIS, TimeUnit.MILLISECONDS);
      }
      standby.ifPresent(Standby::stirred);
      return input;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new WatchInput.InputEnded();
    }
  }

  private void step(WatchInput input) {
    Reaction reaction = Reaction.to(input, model);
    model = reaction.model();
    if (input instanceof WatchInput.Recorded)
      model = model.pace(pace(model.exercise(), session, bench));
    reaction.effects().forEach(this::carryOut);
    // How far an attempt is need not be drawn when its next step is known already.
    if (!(input instanceof WatchInput.Told) || inputs.isEmpty())
      model = display.show(model, session);
    keepSpare(); // not before the verdict can be read
  }

  private void keepSpare() {
    if (model.doing() instanceof WatchModel.Doing.Waiting)
      standby.ifPresent(s -> s.keep(model.exercise()));
  }

  private void carryOut(Effect effect) {
    try {
      perform(effect);
    } catch (TroubleException trouble) {
      inputs.add(new WatchInput.Refused(new Trouble(trouble.key(), trouble.facts())));
    }
  }

  private void perform(Effect effect) {
    Optional<String> id = Optional.of(model.exercise().id().value());
    switch (effect) {
      case Effect.Check(boolean evenUnchanged) -> check(evenUnchanged);
      case Effect.CheckAll _ -> {
        mustBeTheSame();
        attempts.all(bench);
      }
      case Effect.Next _ -> open(next(session, bench).next());
      case Effect.Open(var exercise) -> open(next(session, bench).next(exercise.value()));
      case Effect.ShowBrief _ ->
          show(new Panel.Brief(new Show(bench.desk(), session.lang()).brief(id)));
      case Effect.ShowHint _ -> show(new Panel.Hint(new Hint(bench.desk()).hint(id)));
      case Effect.ShowSolution _ ->
          show(
              new Panel.Solution(
                  new Solution(bench.desk(), session.lang()).solution(id.get(), false)));
      case Effect.ShowList _ ->
          show(new Panel.Picking(new ListExercises(bench.desk()).list(), "", 0));
      case Effect.Reset _ -> reset();
      case Effect.SwitchLanguage _ -> switchLanguage();
      case Effect.Edit _ -> edit();
      case Effect.Suspend _ -> display.aside(Watching::stopOurselves);
      case Effect.Redraw _ -> display.redraw();
      case Effect.Quit(boolean gone) -> exit = Optional.of(gone ? Exit.USAGE : Exit.OK);
    }
  }

  private void show(Panel panel) {
    model = model.panel(panel);
  }

  /** Old classes and new ones of ours must not judge together. */
  private void mustBeTheSame() {
    if (session.tree().stamp().equals(installed)) return;
    attempts.forget();
    standby.ifPresent(Standby::end);
    standby = Optional.empty();
    throw new TroubleException("changed-under-watch");
  }

  private void check(boolean evenUnchanged) {
    mustBeTheSame();
    for (int look = 1; ; look++) {
      try {
        attempts.check(bench, model.exercise(), evenUnchanged);
        return;
      } catch (TroubleException unreadable) {
        boolean perhapsInAMoment =
            unreadable.key().equals("file-missing") && look < LOOKS_FOR_A_FILE;
        if (!perhapsInAMoment) throw unreadable;
        pause();
      }
    }
  }

  private static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(LOOK_AGAIN_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static Next next(Session session, Attempts.Bench bench) {
    return new Next(bench.desk(), session.setup(), session.scaffold(), session.lang());
  }

  private void open(NextView view) {
    view.brief()
        .ifPresentOrElse(
            brief -> model = opened(brief, new Panel.Brief(brief)),
            () -> show(new Panel.Note("next.all-done", List.of())));
  }

  /** A save of the old exercise's files must not end in a verdict on the new one. */
  private WatchModel opened(BriefView brief, Panel panel) {
    attempts.forget();
    return WatchModel.opened(
        brief.exercise(), model.run() + 1, panel, pace(brief.exercise(), session, bench));
  }

  private static Optional<ProgressView.PartPace> pace(
      Exercise exercise, Session session, Attempts.Bench bench) {
    return new Progress(
            bench.desk(),
            new Quizzes(session.pack())::has,
            session.world().clock(),
            ZoneId.systemDefault())
        .progress().parts().stream()
            .filter(part -> part.part().exercises().contains(exercise.id()))
            .findFirst();
  }

  private void reset() {
    ResetView view =
        new Reset(bench.desk(), session.scaffold()).reset(model.exercise().id().value());
    String id = view.exercise().id().value();
    show(
        view.changed()
            ? new Panel.Note(
                "reset.done",
                List.of(id, view.backup().map(b -> session.workspace().shown(b)).orElse("-")))
            : new Panel.Note("reset.same", List.of(id)));
  }

  private void switchLanguage() {
    session = session.in(session.lang() == Lang.EN ? Lang.ZH : Lang.EN);
    bench = Attempts.Bench.of(session);
    if (model.panel() instanceof Panel.Brief) perform(new Effect.ShowBrief());
  }

  private void edit() {
    if (editor.command().isEmpty()) {
      show(new Panel.Note("watch.no-editor", List.of()));
      return;
    }
    Path folder = session.workspace().folder(model.exercise().id());
    List<Path> files = model.exercise().files().stream().map(folder::resolve).toList();
    display.aside(
        () -> {
          if (!editor.open(files))
            show(new Panel.Note("watch.editor-failed", List.of(editor.command().get())));
        });
  }

  /** As Ctrl-Z would: the shell takes over, {@code fg} brings us back. */
  private static void stopOurselves() {
    try {
      String us = String.valueOf(ProcessHandle.current().pid());
      new ProcessBuilder("sh", "-c", "kill -STOP " + us).inheritIO().start().waitFor();
    } catch (java.io.IOException noSignalsHere) {
      return;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    attempts.close();
  }
}
