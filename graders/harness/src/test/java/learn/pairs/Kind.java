package learn.pairs;

import java.util.concurrent.ThreadFactory;

/** What the threads of a run are. */
public enum Kind {
  PLATFORM,
  VIRTUAL;

  /** For programs that start threads of their own. */
  public ThreadFactory threads() {
    return switch (this) {
      case PLATFORM -> Thread.ofPlatform().factory();
      case VIRTUAL -> Thread.ofVirtual().factory();
    };
  }
}
