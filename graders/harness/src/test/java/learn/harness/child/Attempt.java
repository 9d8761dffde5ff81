package learn.harness.child;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import learn.protocol.Job;

/** A submission to the exercise {@code ending}, whose one check wants 42 from Answer.answer(). */
public final class Attempt {
  public static final String GRADER =
      """
      package grade.ending;
      import ending.Answer;
      import learn.grade.*;
      final class AnswerGrader {
        @Check("answer") void answer() { Expect.equal(42, Answer.answer(), "other-answer"); }
      }
      """;

  private static final String ANSWER =
      """
      package ending;
      import java.util.*;
      import java.util.concurrent.*;
      import java.util.function.*;
      public final class Answer {
        public static int answer() throws Exception {
          %s
        }
        %s
      }
      """;

  private final Map<String, String> sources = new HashMap<>();
  private String grader = GRADER;
  private List<Job.Task> checks = List.of(new Job.Task("answer", List.of()));
  private int seconds = 1;
  private boolean watched = true;

  private Attempt() {}

  /** The statements of answer(), and further members of its class. */
  public static Attempt answering(String body, String... members) {
    return new Attempt()
        .with("ending/Answer.java", ANSWER.formatted(body, String.join("\n", members)))
        .grader(GRADER.replace("void answer()", "void answer() throws Exception"));
  }

  /** One method {@code a0, a1 …} and one check of that name for each body. */
  public static Attempt each(List<String> bodies, String... members) {
    StringBuilder methods = new StringBuilder();
    StringBuilder checks = new StringBuilder();
    String[] ids = new String[bodies.size()];
    for (int i = 0; i < ids.length; i++) {
      ids[i] = "a" + i;
      methods.append(
          "public static int a%d() throws Exception { %s }\n".formatted(i, bodies.get(i)));
      checks.append(
          "@Check(\"a%1$d\") void a%1$d() throws Exception { Expect.equal(42, Answer.a%1$d(), \"\"); }\n"
              .formatted(i));
    }
    String grader =
        "package grade.ending; import ending.Answer; import learn.grade.*;"
            + " final class AnswerGrader { "
            + checks
            + " }";
    return answering("return 42;", methods + String.join("\n", members)).grader(grader).checks(ids);
  }

  public Attempt with(String path, String source) {
    sources.put(path, source);
    return this;
  }

  public Attempt grader(String source) {
    grader = source;
    return this;
  }

  /** Each {@code id} or {@code id:need,need}. */
  public Attempt checks(String... ids) {
    checks =
        Arrays.stream(ids)
            .map(id -> id.split(":"))
            .map(p -> new Job.Task(p[0], p.length > 1 ? List.of(p[1].split(",")) : List.of()))
            .toList();
    return this;
  }

  /** How the threads of every check are scheduled. */
  Attempt scheduling(Job.Scheduling scheduling) {
    checks = checks.stream().map(c -> new Job.Task(c.check(), c.needs(), scheduling)).toList();
    return this;
  }

  public Attempt seconds(int limit) {
    seconds = limit;
    return this;
  }

  /** Without limit and detectors. */
  public Attempt unwatched() {
    watched = false;
    return this;
  }

  public Job job() {
    Map<String, String> all = new HashMap<>(sources);
    all.put("grade/ending/AnswerGrader.java", grader);
    Map<String, byte[]> classes = InMemory.compile(all);
    return new Job(
        "one-time", without(classes), Map.of(), graders(classes), checks, seconds, watched);
  }

  private static Map<String, byte[]> graders(Map<String, byte[]> classes) {
    return classes.entrySet().stream()
        .filter(e -> e.getKey().startsWith("grade.ending.AnswerGrader"))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private static Map<String, byte[]> without(Map<String, byte[]> classes) {
    Map<String, byte[]> rest = new HashMap<>(classes);
    rest.keySet().removeIf(name -> name.startsWith("grade.ending.AnswerGrader"));
    return rest;
  }

  public Told run() {
    return Told.of(Child.hear(job()));
  }
}
