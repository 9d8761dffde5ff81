package learn.cli.compile.advice;

import com.sun.source.tree.CaseLabelTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import learn.cli.compile.Syntax;

/** The constructs around a diagnostic, innermost last. Parses the source once more. */
final class Surroundings {
  private static final Pattern CASE_NAME = Pattern.compile("\\b([A-Z]\\w*)\\b(?!\\.)");

  /** Whose body it is. */
  enum Body {
    POLL,
    LAMBDA,
    OTHER
  }

  /**
   * What the cases of a switch cover.
   *
   * @param mentioned types that occur in a case label
   * @param always those among them whose case has no guard
   */
  record Answers(Set<String> mentioned, Set<String> always) {}

  private final List<Tree> outerFirst;

  private Surroundings(List<Tree> outerFirst) {
    this.outerFirst = outerFirst;
  }

  static Surroundings of(Trouble trouble) {
    var around = new ArrayList<Tree>();
    trouble
        .source()
        .flatMap(Syntax::of)
        .ifPresent(s -> new Finder(s, trouble.offset()).scan(s.unit(), around));
    return new Surroundings(around);
  }

  Body body() {
    for (Tree tree : outerFirst.reversed()) {
      if (tree instanceof LambdaExpressionTree) return Body.LAMBDA;
      if (tree instanceof MethodTree method)
        return method.getName().contentEquals("poll") ? Body.POLL : Body.OTHER;
      if (tree instanceof ClassTree) return Body.OTHER;
    }
    return Body.OTHER;
  }

  /** Of the innermost switch. */
  Answers answers() {
    return outerFirst.reversed().stream()
        .flatMap(tree -> cases(tree).stream())
        .findFirst()
        .map(Surroundings::answers)
        .orElseGet(() -> new Answers(Set.of(), Set.of()));
  }

  private static Optional<List<? extends CaseTree>> cases(Tree tree) {
    if (tree instanceof SwitchTree s) return Optional.of(s.getCases());
    if (tree instanceof SwitchExpressionTree s) return Optional.of(s.getCases());
    return Optional.empty();
  }

  private static Answers answers(List<? extends CaseTree> cases) {
    var answers = new Answers(new HashSet<>(), new HashSet<>());
    for (CaseTree one : cases) {
      for (CaseLabelTree label : one.getLabels()) {
        String type = firstType(label.toString());
        answers.mentioned().add(type);
        if (one.getGuard() == null) answers.always().add(type);
      }
    }
    return answers;
  }

  /** {@code Ready} of {@code Poll.Ready(var v)} and of {@code Poll.Ready<Integer> r}. */
  private static String firstType(String label) {
    return CASE_NAME.matcher(label).results().map(m -> m.group(1)).findFirst().orElse("");
  }

  private static final class Finder extends TreeScanner<Void, List<Tree>> {
    private final CompilationUnitTree unit;
    private final SourcePositions positions;
    private final int offset;

    Finder(Syntax syntax, int offset) {
      this.unit = syntax.unit();
      this.positions = syntax.positions();
      this.offset = offset;
    }

    @Override
    public Void scan(Tree tree, List<Tree> around) {
      if (tree == null || !covers(tree)) return null;
      around.add(tree);
      return super.scan(tree, around);
    }

    private boolean covers(Tree tree) {
      return positions.getStartPosition(unit, tree) <= offset
          && offset < positions.getEndPosition(unit, tree);
    }
  }
}
