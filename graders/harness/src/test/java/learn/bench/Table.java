package learn.bench;

import java.io.PrintStream;
import java.util.Locale;
import learn.harness.load.Continuations;
import learn.hook.report.Report;
import learn.hook.search.Coverage;
import learn.hook.search.Result;
import learn.pairs.Kind;
import learn.pairs.Pair;
import learn.pairs.Pairs;

/** Prints, for each pair, what is found on platform and on virtual threads. */
public final class Table {
  private Table() {}

  public static void main(String[] args) {
    boolean coroutines = Continuations.install(Table.class.getClassLoader());
    PrintStream out = System.out;
    out.println("engine: " + (coroutines ? "coroutines" : "virtual threads"));
    out.printf("%-24s %-8s %-40s %-40s%n", "pair", "", "platform", "virtual");
    boolean right = true;
    for (Pair pair : Pairs.all()) {
      if (args.length > 0 && !pair.name().contains(args[0])) continue;
      right &= row(out, pair, true) & row(out, pair, false);
    }
    out.println(right ? "all as they should be" : "NOT all as they should be");
    System.exit(right ? 0 : 1);
  }

  private static boolean row(PrintStream out, Pair pair, boolean buggy) {
    String expected = buggy ? pair.finding() : "passed";
    boolean right = true;
    StringBuilder cells = new StringBuilder();
    for (Kind kind : Kind.values()) {
      Explored explored = Explored.run(pair, buggy, kind);
      boolean same = explored.verdict().equals(expected);
      right &= same;
      cells.append(String.format("%-41s", (same ? "" : "!! ") + cell(explored)));
    }
    out.printf("%-24s %-8s %s%n", buggy ? pair.name() : "", buggy ? "buggy" : "correct", cells);
    return right;
  }

  private static String cell(Explored explored) {
    String ms = String.format(Locale.ROOT, "%.1f ms", explored.millis());
    return switch (explored.result()) {
      case Result.Broken(Report report) ->
          explored.verdict() + " #" + report.schedule() + " b" + report.bound() + " " + ms;
      case Result.Held(Coverage coverage) ->
          explored.verdict() + " " + coverage.schedules() + "+" + coverage.sampled() + " " + ms;
      case Result.Uncontrolled what -> explored.verdict();
      case Result.Diverged diverged -> explored.verdict();
      case Result.OutOfTime late -> explored.verdict();
    };
  }
}
