package learn.protocol.wire;

import java.io.DataInputStream;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import learn.protocol.Evidence;
import learn.protocol.Place;
import learn.protocol.schedule.Act;
import learn.protocol.schedule.Coverage;
import learn.protocol.schedule.Coverage.NotControlled;
import learn.protocol.schedule.Decisive;
import learn.protocol.schedule.Lane;
import learn.protocol.schedule.Race;
import learn.protocol.schedule.Step;

/** Schedules and coverage as bytes. */
final class ScheduleCodec {
  private ScheduleCodec() {}

  static void schedule(DataOutput out, Evidence.Schedule schedule) throws IOException {
    Wire.list(out, schedule.lanes(), lane -> lane(out, lane));
    Wire.list(out, schedule.steps(), step -> step(out, step));
    Wire.list(out, schedule.decisive().stream().toList(), decisive -> decisive(out, decisive));
    Wire.list(out, schedule.race().stream().toList(), race -> race(out, race));
    FindingCodec.evidence(out, schedule.end());
    Wire.text(out, schedule.token());
    out.writeInt(schedule.diverged().orElse(-1));
  }

  static Evidence.Schedule schedule(DataInputStream in) throws IOException {
    return new Evidence.Schedule(
        Wire.list(in, () -> new Lane(Wire.text(in), in.readBoolean())),
        Wire.list(in, () -> step(in)),
        Wire.list(in, () -> decisive(in)).stream().findFirst(),
        Wire.list(in, () -> race(in)).stream().findFirst(),
        FindingCodec.flat(in),
        Wire.text(in),
        index(in.readInt()));
  }

  private static OptionalInt index(int number) {
    return number == -1 ? OptionalInt.empty() : OptionalInt.of(number);
  }

  private static void lane(DataOutput out, Lane lane) throws IOException {
    Wire.text(out, lane.name());
    out.writeBoolean(lane.virtual());
  }

  private static void step(DataOutput out, Step step) throws IOException {
    out.writeInt(step.lane());
    FindingCodec.places(out, step.stack());
    word(out, step.act());
    FindingCodec.texts(out, List.of(step.on(), step.seen(), step.stored(), step.inside()));
  }

  private static Step step(DataInputStream in) throws IOException {
    int lane = in.readInt();
    List<Place> stack = FindingCodec.places(in);
    Act act = Act.valueOf(Wire.text(in));
    List<String> texts = FindingCodec.texts(in);
    if (texts.size() != 4) throw new IOException("a step of " + texts.size() + " texts");
    return new Step(lane, stack, act, texts.get(0), texts.get(1), texts.get(2), texts.get(3));
  }

  private static void decisive(DataOutput out, Decisive decisive) throws IOException {
    out.writeInt(decisive.step());
    word(out, decisive.why());
    FindingCodec.texts(out, decisive.params());
  }

  private static Decisive decisive(DataInputStream in) throws IOException {
    return new Decisive(in.readInt(), Decisive.Why.valueOf(Wire.text(in)), FindingCodec.texts(in));
  }

  private static void race(DataOutput out, Race race) throws IOException {
    Wire.text(out, race.on());
    out.writeInt(race.first());
    out.writeInt(race.second());
    word(out, race.remedy());
    Wire.text(out, race.lock());
  }

  private static Race race(DataInputStream in) throws IOException {
    return new Race(
        Wire.text(in),
        in.readInt(),
        in.readInt(),
        Race.Remedy.valueOf(Wire.text(in)),
        Wire.text(in));
  }

  static void coverage(DataOutput out, Coverage coverage) throws IOException {
    switch (coverage) {
      case Coverage.NotSearched() -> out.writeByte('0');
      case Coverage.All(long schedules) -> {
        out.writeByte('a');
        out.writeLong(schedules);
      }
      case Coverage.Part part -> {
        out.writeByte('p');
        part(out, part);
      }
      case Coverage.RealThreads(long runs, List<NotControlled> because) -> {
        out.writeByte('r');
        out.writeLong(runs);
        Wire.list(out, because, one -> notControlled(out, one));
      }
      case Coverage.Replayed(Evidence.Schedule schedule) -> {
        out.writeByte('t');
        schedule(out, schedule);
      }
    }
  }

  static Coverage coverage(DataInputStream in) throws IOException {
    int tag = in.readByte();
    return switch (tag) {
      case '0' -> new Coverage.NotSearched();
      case 'a' -> new Coverage.All(in.readLong());
      case 'p' -> part(in);
      case 'r' -> new Coverage.RealThreads(in.readLong(), Wire.list(in, () -> notControlled(in)));
      case 't' -> new Coverage.Replayed(schedule(in));
      default -> throw new IOException("coverage " + tag);
    };
  }

  private static void part(DataOutput out, Coverage.Part part) throws IOException {
    word(out, part.deviation());
    out.writeInt(part.most());
    out.writeLong(part.schedules());
    out.writeLong(part.sampled());
    out.writeLong(part.seed());
  }

  private static Coverage part(DataInputStream in) throws IOException {
    return new Coverage.Part(
        Coverage.Deviation.valueOf(Wire.text(in)),
        in.readInt(),
        in.readLong(),
        in.readLong(),
        in.readLong());
  }

  private static void notControlled(DataOutput out, NotControlled one) throws IOException {
    Wire.text(out, one.what());
    FindingCodec.places(out, one.at().stream().toList());
  }

  private static NotControlled notControlled(DataInputStream in) throws IOException {
    String what = Wire.text(in);
    Optional<Place> at = FindingCodec.places(in).stream().findFirst();
    return new NotControlled(what, at);
  }

  /** An unknown word is an IllegalArgumentException for whoever reads it back. */
  private static void word(DataOutput out, Enum<?> word) throws IOException {
    Wire.text(out, word.name());
  }
}
