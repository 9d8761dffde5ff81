package learn.harness;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import learn.protocol.Place;

/** Stack traces cut down to the learner's own lines. */
final class Stacks {
  private static final int MOST = 8;

  private Stacks() {}

  /** The learner's frames, innermost first; a line that recurs (recursion) is named once. */
  static List<Place> learner(StackTraceElement[] stack, String role) {
    List<Place> places = new ArrayList<>();
    for (StackTraceElement frame : stack) {
      if (places.size() == MOST) break;
      place(frame, places.isEmpty() ? role : "called")
          .filter(p -> !named(places, p))
          .ifPresent(places::add);
    }
    return places;
  }

  static boolean hasLearner(StackTraceElement[] stack) {
    return Arrays.stream(stack).anyMatch(Stacks::isLearner);
  }

  /** Whether the learner's code was innermost when this was taken, JDK and kit frames aside. */
  static boolean isLearner(StackTraceElement frame) {
    return LearnerLoader.NAME.equals(frame.getClassLoaderName());
  }

  private static boolean named(List<Place> places, Place place) {
    return places.stream().anyMatch(p -> p.file().equals(place.file()) && p.line() == place.line());
  }

  private static Optional<Place> place(StackTraceElement frame, String role) {
    if (!isLearner(frame) || frame.getLineNumber() < 1) return Optional.empty();
    return Optional.ofNullable(frame.getFileName())
        .map(file -> new Place(folder(frame.getClassName()) + file, frame.getLineNumber(), role));
  }

  private static String folder(String className) {
    return className.substring(0, className.lastIndexOf('.') + 1).replace('.', '/');
  }
}
