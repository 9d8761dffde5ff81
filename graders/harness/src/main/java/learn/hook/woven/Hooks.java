package learn.hook.woven;

import learn.hook.run.Control;
import learn.hook.run.Monitors;
import learn.hook.run.Places;
import org.jspecify.annotations.Nullable;

/**
 * Called by rewritten code around single instructions. A null receiver is left to the instruction
 * itself, which throws.
 */
public final class Hooks {
  static final Object STATICS = new Object();
  static final int ELEMENT = Fields.number(Fields.ELEMENT);
  // Numbers of fields stay below: an element and a field never share a place.
  static final int FIRST_ELEMENT = 1 << 24;

  private Hooks() {}

  // ---- fields

  public static void reads(@Nullable Object on, int field) {
    if (on != null) Places.plain(on, field, field, false);
  }

  public static void writes(@Nullable Object on, int field) {
    if (on != null) Places.plain(on, field, field, true);
  }

  public static void readsVolatile(@Nullable Object on, int field) {
    if (on != null) Places.ordered(on, field, field, false);
  }

  public static void writesVolatile(@Nullable Object on, int field) {
    if (on != null) Places.ordered(on, field, field, true);
  }

  public static void readsStatic(int field) {
    Places.plain(STATICS, field, field, false);
  }

  public static void writesStatic(int field) {
    Places.plain(STATICS, field, field, true);
  }

  public static void readsStaticVolatile(int field) {
    Places.ordered(STATICS, field, field, false);
  }

  public static void writesStaticVolatile(int field) {
    Places.ordered(STATICS, field, field, true);
  }

  public static void readsElement(@Nullable Object array, int index) {
    if (array != null) Places.plain(array, FIRST_ELEMENT + index, ELEMENT, false);
  }

  public static void writesElement(@Nullable Object array, int index) {
    if (array != null) Places.plain(array, FIRST_ELEMENT + index, ELEMENT, true);
  }

  public static void frozen(Object on) {
    Places.frozen(on);
  }

  public static void readsFinal(@Nullable Object on) {
    if (on != null) Places.finals(on);
  }

  // ---- values, for the lanes

  public static void saw(int value) {
    if (Places.isTraced()) Control.saw(value);
  }

  public static void saw(boolean value) {
    if (Places.isTraced()) Control.saw(value);
  }

  public static void saw(char value) {
    if (Places.isTraced()) Control.saw(value);
  }

  public static void saw(long value) {
    if (Places.isTraced()) Control.saw(value);
  }

  public static void saw(float value) {
    if (Places.isTraced()) Control.saw(value);
  }

  public static void saw(double value) {
    if (Places.isTraced()) Control.saw(value);
  }

  public static void saw(@Nullable Object value) {
    if (Places.isTraced()) Control.saw(value);
  }

  /** A field of this number has this object: so a report may call it. */
  public static void named(@Nullable Object value, int field) {
    if (Places.isTraced()) Control.named(value, Fields.shown(field));
  }

  // ---- monitors, loops, class initialisers

  public static void enter(@Nullable Object on) {
    if (on == null) throw new NullPointerException();
    Monitors.enter(on);
  }

  public static void exit(@Nullable Object on) {
    if (on == null) throw new NullPointerException();
    Monitors.exit(on);
  }

  public static void round() {
    Places.round();
  }

  public static void initialising() {
    Places.initialising(1);
  }

  public static void initialised() {
    Places.initialising(-1);
  }

  public static void uncontrolled(String what) {
    if (Control.isActive()) throw Control.uncontrolled(what);
  }
}
