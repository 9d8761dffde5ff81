package learn.hook.engine;

import java.util.List;

/** What an engine needs to know of a schedule. */
public interface Course {
  /** This strand runs now, on this thread. */
  void runs(Strand strand, Thread on);

  /** What a strand does, from its beginning to its end; calls {@link Engine#leave} last. */
  void live(Strand strand);

  /** Nothing more is to happen. */
  boolean isOver();

  /** Control cannot be passed here: a native frame, or a lock of the JDK's own, lies below. */
  void cannotPass();

  /** All strands so far. */
  List<? extends Strand> strands();
}
