package learn.cli.command.verb;

import learn.cli.command.Exit;
import learn.cli.command.Grammar;
import learn.cli.command.Session;
import learn.cli.domain.view.SolutionView;
import learn.cli.usecase.Solution;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

public final class SolutionVerb implements Verb {
  @Override
  public String name() {
    return "solution";
  }

  @Override
  public void describe(CommandSpec spec, Grammar grammar) {
    spec.addPositional(grammar.ids("1"));
    spec.addOption(grammar.flag("solution", "give-up"));
  }

  @Override
  public int run(ParseResult args, Session session) {
    Solution solution = new Solution(session.desk(Given.id(args)), session.lang());
    SolutionView view =
        solution.solution(Given.id(args).orElseThrow(), args.hasMatchedOption("--give-up"));
    session.print(session.painter().solution(view));
    return view.refusedBecause().isPresent() ? Exit.USAGE : Exit.OK;
  }
}
