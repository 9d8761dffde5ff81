package learn.acceptance;

import java.util.List;
import java.util.Optional;

/**
 * One way a submission can end, and the verdict it must get: the same trick with a wrong value and,
 * where it harms nobody, with a right one. The sources lie in {@code endings/<name>/}.
 *
 * @param name folder of the sources and package of the exercise
 * @param finding code that must be among the findings; empty where the verdict has none
 */
record Ending(String name, String variant, String verdict, int exit, Optional<String> finding) {

  static Ending passed(String name) {
    return new Ending(name, "right", "passed", 0, Optional.empty());
  }

  static Ending rejected(String name, String finding) {
    return new Ending(name, "wrong", "rejected", 1, Optional.of(finding));
  }

  static Ending uncompilable(String name) {
    return new Ending(name, "wrong", "uncompilable", 1, Optional.empty());
  }

  String exercise() {
    return name.replace('_', '-');
  }

  @Override
  public String toString() {
    return name
        + ", "
        + variant
        + " value: "
        + verdict
        + finding.map(f -> " [" + f + "]").orElse("");
  }

  static final List<Ending> ALL =
      List.of(
          passed("passes"),
          uncompilable("does_not_compile"),
          uncompilable("does_not_parse"),
          rejected("wrong_shape", "shape-mismatch"),
          rejected("throws_an_exception", "threw"),
          rejected("wrong_value", "mismatch"),
          rejected("endless_loop", "hang"),
          rejected("endless_loop_swallows_interrupts", "hang"),
          rejected("exits_in_static_initialiser", "escape"),
          rejected("exits_in_check", "escape"),
          rejected("exits_by_method_reference", "escape"),
          rejected("exits_in_shutdown_hook", "mismatch"),
          passed("exits_in_shutdown_hook"),
          passed("has_a_main_that_exits"),
          rejected("halts", "escape"),
          rejected("overflows_the_stack", "threw"),
          passed("overflows_the_stack_and_recovers"),
          rejected("eats_heap", "heap"),
          rejected("eats_heap_and_catches", "mismatch"),
          passed("eats_heap_and_catches"),
          rejected("floods_stdout", "mismatch"),
          passed("floods_stdout"),
          rejected("prints_frames", "mismatch"),
          passed("prints_frames"),
          rejected("leaves_threads", "mismatch"),
          passed("leaves_threads"),
          rejected("starts_threads_that_end", "mismatch"),
          passed("starts_threads_that_end"),
          rejected("closes_stdout", "mismatch"),
          passed("closes_stdout"),
          rejected("replaces_stdout", "mismatch"),
          passed("replaces_stdout"),
          rejected("interrupts_the_grader", "mismatch"),
          passed("interrupts_the_grader"),
          rejected("throws_whose_message_throws", "threw"),
          rejected("throws_whose_message_hangs", "threw"),
          rejected("throws_whose_message_is_huge", "threw"),
          passed("catches_its_nasty_exception"),
          rejected("defines_kit_class", "shadowing"),
          rejected("defines_junit_class", "shadowing"),
          rejected("defines_grader_class", "shadowing"),
          rejected("defines_harness_class", "shadowing"),
          rejected("reflects_on_the_grader", "escape"),
          rejected("asks_for_a_loader", "escape"),
          passed("names_its_class"));
}
