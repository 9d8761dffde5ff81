package learn.hook.run;

/** Why a blocked lane goes on. */
public enum Woken {
  READY,
  TIMED_OUT,
  SPURIOUS
}
