package learn.cli.command.watch;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import learn.cli.command.Session;
import learn.cli.terminal.ink.Terminal;
import learn.cli.terminal.watch.Console;
import learn.cli.terminal.watch.Key;
import learn.cli.terminal.watch.Panel;
import learn.cli.terminal.watch.WatchInput;
import learn.cli.terminal.watch.WatchModel;
import learn.cli.terminal.watch.WatchScreen;

/** Where the model is shown: a screen of its own, or plain lines one below the other. */
sealed interface Display extends AutoCloseable {
  Display NONE = new Nowhere();

  /** Shows it; returns it as shown, not scrolled beyond its end. */
  WatchModel show(WatchModel model, Session session);

  /** Does something on the terminal the learner came from. */
  void aside(Runnable body);

  /** Draws again what may have been drawn over. */
  default void redraw() {}

  @Override
  default void close() {}

  static Display on(Session session, Consumer<WatchInput> inputs) {
    Optional<Console> console =
        session.terminal().live() ? Console.open(session.world().out(), inputs) : Optional.empty();
    return console.<Display>map(Screen::new).orElseGet(() -> new Lines(session, inputs));
  }

  /** Before there is one. */
  record Nowhere() implements Display {
    @Override
    public WatchModel show(WatchModel model, Session session) {
      return model;
    }

    @Override
    public void aside(Runnable body) {
      body.run();
    }
  }

  record Screen(Console console) implements Display {
    @Override
    public WatchModel show(WatchModel model, Session session) {
      Terminal now = session.terminal().wide(console.columns());
      WatchScreen screen = new WatchScreen(session.setting(now), console.rows());
      WatchModel shown = screen.clamped(model);
      console.draw(screen.lines(shown));
      return shown;
    }

    @Override
    public void aside(Runnable body) {
      console.aside(body);
    }

    @Override
    public void close() {
      console.close();
    }
  }

  /** For terminals that cannot be drawn on: every new panel is printed, a line is a key. */
  final class Lines implements Display {
    private Optional<Panel> printed = Optional.empty();
    private Optional<Object> verdict = Optional.empty();

    Lines(Session session, Consumer<WatchInput> inputs) {
      session.print(session.painter().say("watch.lines"));
      Thread.ofPlatform().daemon().name("lines").start(() -> read(session, inputs));
    }

    private static void read(Session session, Consumer<WatchInput> inputs) {
      BufferedReader in =
          new BufferedReader(
              new InputStreamReader(session.world().in(), session.world().charset()));
      try {
        for (String line = in.readLine(); line != null; line = in.readLine())
          inputs.accept(new WatchInput.Pressed(key(line.strip())));
      } catch (IOException closed) {
        // Told below.
      }
      inputs.accept(new WatchInput.InputEnded());
    }

    private static Key key(String line) {
      return line.isEmpty() ? Key.Named.ENTER : new Key.Typed(line.codePointAt(0));
    }

    @Override
    public WatchModel show(WatchModel model, Session session) {
      boolean newVerdict = !verdict.equals(model.last().map(Object.class::cast));
      boolean newPanel = !printed.equals(Optional.of(model.panel()));
      boolean isVerdict = model.panel() instanceof Panel.Verdict;
      if (isVerdict ? newVerdict && model.last().isPresent() : newPanel) print(model, session);
      printed = Optional.of(model.panel());
      verdict = model.last().map(Object.class::cast);
      return model;
    }

    private static void print(WatchModel model, Session session) {
      List<String> lines =
          new WatchScreen(session.setting(session.terminal()), Integer.MAX_VALUE).body(model);
      session.print(lines);
      session.print(List.of(""));
    }

    @Override
    public void aside(Runnable body) {
      body.run();
    }
  }
}
