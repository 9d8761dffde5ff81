package learn.cli.usecase.assess;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Supplier;
import learn.cli.domain.Attempt;
import learn.cli.domain.SourceFile;
import learn.cli.domain.Submission;
import learn.cli.domain.Verdict;
import learn.cli.domain.course.Exercise;
import learn.cli.domain.course.Rejected;
import learn.cli.domain.matrix.Cell;
import learn.cli.domain.matrix.CellRuns;
import learn.cli.domain.matrix.Expectation;
import learn.cli.usecase.course.CourseFiles;

/**
 * {@code learn dev check}: every grader against the reference, the starter, and each accepted and
 * rejected submission.
 *
 * @param assessments makes one for each thread: a compiler serves one thread at a time
 */
public record Matrix(CourseFiles course, Supplier<Assessment> assessments) {

  /** Runs every cell this many times, on all cores; tells each cell as soon as it is done. */
  public List<CellRuns> run(List<Exercise> exercises, int repeat, Consumer<CellRuns> told) {
    List<Cell> cells = exercises.stream().flatMap(e -> cells(e).stream()).toList();
    ThreadLocal<Assessment> own = ThreadLocal.withInitial(assessments);
    try (ExecutorService cores =
        Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
      List<Future<CellRuns>> running =
          cells.stream().map(cell -> cores.submit(() -> run(own.get(), cell, repeat))).toList();
      List<CellRuns> done = new ArrayList<>();
      for (Future<CellRuns> one : running) {
        done.add(await(one));
        told.accept(done.getLast());
      }
      return done;
    }
  }

  private static CellRuns await(Future<CellRuns> one) {
    try {
      return one.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }

  private static CellRuns run(Assessment assessment, Cell cell, int repeat) {
    CellRuns runs = CellRuns.none(cell);
    for (int i = 0; i < repeat; i++) {
      Attempt attempt = assessment.attempt(cell.exercise(), cell.submission(), event -> {});
      runs = runs.plus(complaint(cell, attempt.verdict()), attempt.took());
    }
    return runs;
  }

  private static Optional<String> complaint(Cell cell, Verdict verdict) {
    return Expectation.unknownSentence(verdict)
        .or(
            () ->
                cell.expected().complaint(verdict).map(c -> c + "; it is " + Summary.of(verdict)));
  }

  private List<Cell> cells(Exercise exercise) {
    List<Cell> cells = new ArrayList<>();
    List<SourceFile> reference = course.reference(exercise.id());
    cells.add(cell(exercise, "reference", reference, List.of(), new Expectation.Passes()));
    cells.add(
        cell(exercise, "starter", course.starter(exercise), List.of(), new Expectation.Teaches()));
    for (String name : exercise.accepted())
      cells.add(
          cell(
              exercise,
              "accepted/" + name,
              reference,
              course.accepted(exercise.id(), name),
              new Expectation.Passes()));
    for (Rejected one : exercise.rejected())
      cells.add(
          cell(
              exercise,
              "rejected/" + one.name(),
              reference,
              course.rejected(exercise.id(), one.name()),
              new Expectation.Refused(one.check(), one.finding())));
    return cells;
  }

  /** The files of {@code base}, those of {@code instead} in their place. */
  private static Cell cell(
      Exercise exercise,
      String name,
      List<SourceFile> base,
      List<SourceFile> instead,
      Expectation expected) {
    Map<String, SourceFile> files = new TreeMap<>();
    base.forEach(file -> files.put(file.path(), file));
    instead.forEach(file -> files.put(file.path(), file));
    Submission submission = new Submission(exercise.id(), List.copyOf(files.values()), name);
    return new Cell(exercise, name, submission, expected);
  }
}
