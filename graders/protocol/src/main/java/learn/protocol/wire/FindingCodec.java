package learn.protocol.wire;

import java.io.DataInputStream;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;
import learn.protocol.Evidence;
import learn.protocol.Evidence.Doing;
import learn.protocol.Evidence.Hold;
import learn.protocol.Evidence.Looks;
import learn.protocol.Finding;
import learn.protocol.FindingCode;
import learn.protocol.Outcome;
import learn.protocol.Place;
import learn.protocol.Says;
import learn.protocol.schedule.Coverage;

/** Outcomes, findings and evidence as bytes: a tag for the shape, then its parts in order. */
final class FindingCodec {
  private FindingCodec() {}

  static void outcome(DataOutput out, Outcome outcome) throws IOException {
    switch (outcome) {
      case Outcome.Held(Coverage coverage) -> {
        out.writeByte('h');
        ScheduleCodec.coverage(out, coverage);
      }
      case Outcome.Broken(List<Finding> findings) -> {
        out.writeByte('b');
        Wire.list(out, findings, finding -> finding(out, finding));
      }
      case Outcome.NotRun(Outcome.Because because) -> {
        out.writeByte('n');
        because(out, because);
      }
    }
  }

  static Outcome outcome(DataInputStream in) throws IOException {
    int tag = in.readByte();
    return switch (tag) {
      case 'h' -> new Outcome.Held(ScheduleCodec.coverage(in));
      case 'b' -> new Outcome.Broken(Wire.list(in, () -> finding(in)));
      case 'n' -> new Outcome.NotRun(because(in));
      default -> throw new IOException("outcome " + tag);
    };
  }

  private static void because(DataOutput out, Outcome.Because because) throws IOException {
    switch (because) {
      case Outcome.Because.Needs(String check) -> {
        out.writeByte('n');
        Wire.text(out, check);
      }
      case Outcome.Because.Undecided(String reason, List<String> facts) -> {
        out.writeByte('u');
        Wire.text(out, reason);
        texts(out, facts);
      }
      case Outcome.Because.GivenUp() -> out.writeByte('g');
    }
  }

  private static Outcome.Because because(DataInputStream in) throws IOException {
    int tag = in.readByte();
    return switch (tag) {
      case 'n' -> new Outcome.Because.Needs(Wire.text(in));
      case 'u' -> new Outcome.Because.Undecided(Wire.text(in), texts(in));
      case 'g' -> new Outcome.Because.GivenUp();
      default -> throw new IOException("because " + tag);
    };
  }

  static void finding(DataOutput out, Finding finding) throws IOException {
    Wire.text(out, finding.code().code());
    Wire.text(out, finding.says().key());
    texts(out, finding.says().params());
    places(out, finding.at());
    evidence(out, finding.evidence());
  }

  static Finding finding(DataInputStream in) throws IOException {
    String code = Wire.text(in);
    FindingCode known = FindingCode.of(code).orElseThrow(() -> new IOException("code " + code));
    return new Finding(known, new Says(Wire.text(in), texts(in)), places(in), evidence(in));
  }

  static void evidence(DataOutput out, Evidence evidence) throws IOException {
    switch (evidence) {
      case Evidence.None() -> out.writeByte('0');
      case Evidence.Values(String expected, String seen) -> {
        out.writeByte('v');
        Wire.text(out, expected);
        Wire.text(out, seen);
      }
      case Evidence.Thrown(String type, String message, List<Place> stack) -> {
        out.writeByte('t');
        Wire.text(out, type);
        Wire.text(out, message);
        places(out, stack);
      }
      case Evidence.Threads(List<Doing> threads) -> {
        out.writeByte('d');
        Wire.list(out, threads, doing -> doing(out, doing));
      }
      case Evidence.Member(String needed, String found) -> {
        out.writeByte('m');
        Wire.text(out, needed);
        Wire.text(out, found);
      }
      case Evidence.Facts(List<String> values) -> {
        out.writeByte('f');
        texts(out, values);
      }
      case Evidence.Schedule schedule -> {
        out.writeByte('s');
        ScheduleCodec.schedule(out, schedule);
      }
    }
  }

  private static Evidence evidence(DataInputStream in) throws IOException {
    int tag = in.readByte();
    return tag == 's' ? ScheduleCodec.schedule(in) : flat(tag, in);
  }

  /** Without a schedule: what a child says must not nest as deep as it likes. */
  static Evidence flat(DataInputStream in) throws IOException {
    return flat(in.readByte(), in);
  }

  private static Evidence flat(int tag, DataInputStream in) throws IOException {
    return switch (tag) {
      case '0' -> new Evidence.None();
      case 'v' -> new Evidence.Values(Wire.text(in), Wire.text(in));
      case 't' -> new Evidence.Thrown(Wire.text(in), Wire.text(in), places(in));
      case 'd' -> new Evidence.Threads(Wire.list(in, () -> doing(in)));
      case 'm' -> new Evidence.Member(Wire.text(in), Wire.text(in));
      case 'f' -> new Evidence.Facts(texts(in));
      default -> throw new IOException("evidence " + tag);
    };
  }

  private static void doing(DataOutput out, Doing doing) throws IOException {
    Wire.text(out, doing.thread());
    Wire.text(out, doing.state());
    Wire.text(out, doing.waitsFor());
    Wire.text(out, doing.heldBy());
    places(out, doing.stack());
    Wire.list(out, doing.holds(), hold -> hold(out, hold));
    out.writeInt(doing.looks().there());
    out.writeInt(doing.looks().all());
  }

  private static Doing doing(DataInputStream in) throws IOException {
    return new Doing(
        Wire.text(in),
        Wire.text(in),
        Wire.text(in),
        Wire.text(in),
        places(in),
        Wire.list(in, () -> new Hold(Wire.text(in), places(in))),
        looks(in));
  }

  private static void hold(DataOutput out, Hold hold) throws IOException {
    Wire.text(out, hold.what());
    places(out, hold.at());
  }

  private static Looks looks(DataInputStream in) throws IOException {
    int there = in.readInt();
    int all = in.readInt();
    if (there < 0 || all < there) throw new IOException(there + " of " + all + " looks");
    return new Looks(there, all);
  }

  static void places(DataOutput out, List<Place> places) throws IOException {
    Wire.list(out, places, place -> place(out, place));
  }

  private static void place(DataOutput out, Place place) throws IOException {
    Wire.text(out, place.file());
    out.writeInt(place.line());
    Wire.text(out, place.role());
  }

  static List<Place> places(DataInputStream in) throws IOException {
    return Wire.list(in, () -> new Place(Wire.text(in), in.readInt(), Wire.text(in)));
  }

  static void texts(DataOutput out, List<String> texts) throws IOException {
    Wire.list(out, texts, text -> Wire.text(out, text));
  }

  static List<String> texts(DataInputStream in) throws IOException {
    return Wire.list(in, () -> Wire.text(in));
  }
}
