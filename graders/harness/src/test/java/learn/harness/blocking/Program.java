package learn.harness.blocking;

import java.util.List;

/**
 * One program: a learner's class with a method {@code future()}, given to a grader that polls it.
 *
 * @param members of its class, in source form
 * @param grading statements of the grader, which call {@code on(Body)} for the kind of thread
 */
record Program(String name, String expected, String members, String grading, String blind) {
  static final String HERE = "/*HERE*/";
  private static final String POLL_ONCE = "on(() -> poll(X.future()));";
  private static final String FUTURE =
      """
      public static Future<Integer> future() throws Exception {
        %s
        return cx -> {
          try {
            %s
            Env.mayThrow();
          } catch (RuntimeException theirs) {
            throw theirs;
          } catch (Exception checked) {
            throw new IllegalStateException(checked);
          }
          return Poll.ready(42);
        };
      }
      """;

  /** Made beforehand, then one statement inside poll; the statement must be named. */
  static Program waits(String name, String before, String statement) {
    return in(name, "blocking-in-poll", before, statement + " " + HERE);
  }

  /** The same, but nothing may be found. */
  static Program quiet(String name, String before, String inside) {
    return in(name, "", before, inside);
  }

  static Program in(String name, String expected, String before, String inside) {
    return new Program(name, expected, FUTURE.formatted(before, inside), POLL_ONCE, "");
  }

  static Program made(String name, String expected, String members) {
    return new Program(name, expected, members, POLL_ONCE, "");
  }

  Program graded(String statements) {
    return new Program(name, expected, members, statements, blind);
  }

  Program blind(String why) {
    return new Program(name, expected, members, grading, why);
  }

  String source(int index) {
    return """
    package ending;
    import java.io.*;
    import java.net.*;
    import java.nio.*;
    import java.nio.channels.*;
    import java.nio.file.*;
    import java.time.Duration;
    import java.util.*;
    import java.util.concurrent.*;
    import java.util.concurrent.atomic.*;
    import java.util.concurrent.locks.*;
    import java.util.stream.*;
    import learn.kit.*;
    import learn.kit.Context;
    import learn.kit.Future;
    public final class X {
    """
            .replace("class X", "class " + type(index))
        + members.replace("X.", type(index) + ".")
        + "\n}\n";
  }

  /** The lines, any of which may be named. */
  List<Integer> lines(int index) {
    List<String> all = source(index).lines().toList();
    return java.util.stream.IntStream.range(0, all.size())
        .filter(i -> all.get(i).contains(HERE))
        .mapToObj(i -> i + 1)
        .toList();
  }

  String check(int index, boolean virtual) {
    return """
    @Check("%s") void check%d() throws Exception { virtual = %s; %s }
    """
        .formatted(id(index), index, virtual, grading.replace("X.", "ending." + type(index) + "."));
  }

  static String id(int index) {
    return "c" + index;
  }

  static String type(int index) {
    return "P" + index;
  }
}
