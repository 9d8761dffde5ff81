package learn.hook.search;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import learn.hook.choice.Decisions;
import learn.hook.choice.Settings;
import learn.hook.choice.Traits;
import learn.hook.report.Report;
import learn.hook.report.Telling;
import learn.hook.report.Token;
import learn.hook.run.Ending;
import learn.hook.run.Run;
import learn.hook.woven.Fields;
import org.jspecify.annotations.Nullable;

/** One schedule, as a token says, on the code as it is now. */
final class Replay {
  private final Token token;
  private final Run run;
  private final Ending ending;
  private final Decisions decisions = new Decisions();

  Replay(Supplier<Runnable> program, Budget budget, Token token) {
    this.token = token;
    Traits traits = new Traits();
    token.fields().forEach(field -> traits.points.set(Fields.number(field)));
    Settings plain = Settings.standard(budget.steps(), traits);
    Settings spurious = budget.spurious() ? plain.withSpurious() : plain;
    Settings settings = (token.fields().isEmpty() ? spurious : spurious.pastRaces()).withTrace();
    @Nullable Run tried = null;
    Ending ended = new Ending.Again();
    while (ended instanceof Ending.Again) {
      decisions.prescribe(token.choices());
      tried = new Run(settings, decisions, program.get());
      ended = tried.run();
    }
    run = Objects.requireNonNull(tried);
    ending = ended;
  }

  Ending ending() {
    return ending;
  }

  Report report(Ending.Failed failed) {
    Telling telling = Report.telling(run, Optional.of(failed), token.toString(), diverged());
    return new Report(
        failed,
        run.trace(),
        token.toString(),
        telling.told(),
        telling.at(),
        Optional.empty(),
        1,
        -1,
        run.switches());
  }

  /** Of a schedule that ends well. */
  Map<String, Object> told() {
    return Report.telling(run, Optional.empty(), token.toString(), diverged()).told();
  }

  /** The hash says that it differs; the last choice that was asked for says from where on. */
  private OptionalInt diverged() {
    if ((run.hash() & 0xffff) == token.hash()) return OptionalInt.empty();
    return OptionalInt.of(Math.max(0, run.stepOfLastGiven()));
  }
}
