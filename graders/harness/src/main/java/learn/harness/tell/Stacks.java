package learn.harness.tell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import learn.harness.load.LearnerLoader;
import learn.protocol.Place;

/** Stack traces cut down to the learner's own lines. */
public final class Stacks {
  private static final int MOST = 8;

  private Stacks() {}

  /** The learner's frames, innermost first; a line that recurs (recursion) is named once. */
  public static List<Place> learner(StackTraceElement[] stack, String role) {
    List<Place> places = new ArrayList<>();
    for (StackTraceElement frame : stack) {
      if (places.size() == MOST) break;
      place(frame, places.isEmpty() ? role : "called")
          .filter(p -> !named(places, p))
          .ifPresent(places::add);
    }
    return List.copyOf(places);
  }

  public static boolean hasLearner(StackTraceElement[] stack) {
    for (StackTraceElement frame : stack) if (isLearner(frame)) return true;
    return false;
  }

  /** Whether the first frame that is not the JDK's is the learner's. */
  public static boolean innermostIsLearner(StackTraceElement[] stack) {
    for (StackTraceElement frame : stack)
      if (frame != null && !isJdk(frame)) return isLearner(frame);
    return false;
  }

  // This program is made of modules as well, which the loader of applications loads.
  private static boolean isJdk(StackTraceElement frame) {
    return frame.getModuleName() != null && !"app".equals(frame.getClassLoaderName());
  }

  // A submission may answer getStackTrace() with anything, nulls included.
  @SuppressWarnings("NullAway")
  private static boolean isLearner(StackTraceElement frame) {
    return frame != null && LearnerLoader.NAME.equals(frame.getClassLoaderName());
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
