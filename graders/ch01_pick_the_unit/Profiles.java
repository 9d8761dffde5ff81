package grade.ch01_pick_the_unit;

import static learn.kit.sim.Unit.INLINE;
import static learn.kit.sim.Unit.PLATFORM_THREAD;
import static learn.kit.sim.Unit.PROCESS;
import static learn.kit.sim.Unit.TASK;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import learn.kit.sim.Lab;
import learn.kit.sim.Outcome;
import learn.kit.sim.Plan;
import learn.kit.sim.Profile;

/** The loads to choose for. Numbers leave room for the intended unit only. */
final class Profiles {
  static final Profile MANY_WAITS =
      new Profile("crawler", 10_000, 50, 0.1, 8, 262_144, 500, 0, false, false);
  static final Profile PURE_CPU =
      new Profile("render", 64, 0, 200, 8, 65_536, 1.05 * 1_600, 0, false, false);
  static final Profile MIXED =
      new Profile("thumbnails", 500, 40, 30, 8, 16_384, 2_000, 5, false, false);
  // Two processes fit, four do not.
  static final Profile ISOLATION =
      new Profile("plugins", 4, 10, 100, 4, 65_536, 1_000, 0, true, false);
  static final Profile FEW = new Profile("lookup", 1, 1, 1, 8, 16_384, 10, 0, false, false);
  static final Profile NATIVE_BLOCKING =
      new Profile("legacy-driver", 400, 50, 1, 8, 262_144, 500, 0, false, true);

  private static final int SEED = 42;
  private static final double USED = 0.75; // of every budget, by each plan a profile is made for

  private final Random random = new Random(SEED);

  private Profiles() {}

  static List<Profile> generated() {
    Profiles source = new Profiles();
    return IntStream.range(0, 40).mapToObj(source::next).toList();
  }

  private Profile next(int i) {
    String name = "p%02d".formatted(i);
    return switch (i % 6) {
      case 0 -> waits(name);
      case 1 -> cpu(name);
      case 2 -> mixed(name);
      case 3 -> untrusted(name);
      case 4 -> blocking(name);
      default -> single(name);
    };
  }

  private Profile waits(String name) {
    int jobs = whole(500, 5_000);
    double cpuMs = tenths(0.1, 0.5);
    double pauseMs = random.nextBoolean() ? 0 : Math.ceil(cpuMs / USED) + whole(0, 3);
    Profile open = open(name, jobs, whole(20, 200), cpuMs, whole(2, 16), pauseMs);
    return madeFor(open, new Plan(TASK, jobs, false), new Plan(TASK, jobs, true));
  }

  private Profile cpu(String name) {
    double pauseMs = random.nextBoolean() ? 0 : whole(1, 10);
    int cores = whole(2, 16);
    Profile open = open(name, whole(32, 200), 0, whole(20, 300), cores, pauseMs);
    return madeFor(open, new Plan(PLATFORM_THREAD, cores, false), new Plan(TASK, cores, true));
  }

  private Profile mixed(String name) {
    int jobs = whole(100, 600);
    int cpuMs = whole(6, 40);
    int waitMs = cpuMs + whole(5, 60);
    Profile open = open(name, jobs, waitMs, cpuMs, whole(4, 16), whole(1, 5));
    return madeFor(open, new Plan(TASK, jobs, true));
  }

  private Profile untrusted(String name) {
    int processes = whole(2, 4);
    Profile open = open(name, whole(4, 20), whole(0, 50), whole(10, 200), whole(4, 16), 0);
    return madeFor(with(open, true, false), new Plan(PROCESS, processes, false));
  }

  private Profile blocking(String name) {
    int cores = whole(2, 16);
    Profile open = open(name, whole(200, 600), whole(10, 80), tenths(0.1, 1), cores, 0);
    Plan plan = new Plan(PLATFORM_THREAD, whole(5, 10) * cores, false);
    return madeFor(with(open, false, true), plan);
  }

  private Profile single(String name) {
    Profile open = open(name, 1, tenths(0, 2), tenths(0.1, 2), whole(1, 16), 0);
    return madeFor(open, new Plan(INLINE, 1, false), new Plan(PLATFORM_THREAD, 1, false));
  }

  /** Budgets that each of these plans meets and does not use up. */
  private static Profile madeFor(Profile open, Plan... plans) {
    List<Outcome> outcomes = Stream.of(plans).map(plan -> Lab.simulate(open, plan)).toList();
    double kb = outcomes.stream().mapToLong(Outcome::memoryKb).max().orElseThrow();
    double ms = outcomes.stream().mapToDouble(Outcome::makespanMs).max().orElseThrow();
    return with(open, (long) Math.ceil(kb / USED), Math.ceil(ms / USED));
  }

  private static Profile open(
      String name, int jobs, double waitMs, double cpuMs, int cores, double pauseMs) {
    return new Profile(name, jobs, waitMs, cpuMs, cores, 0, 0, pauseMs, false, false);
  }

  private static Profile with(Profile p, boolean untrusted, boolean nativeBlocking) {
    return new Profile(
        p.name(),
        p.jobs(),
        p.waitMs(),
        p.cpuMs(),
        p.cores(),
        p.memoryBudgetKb(),
        p.latencyBudgetMs(),
        p.pauseBudgetMs(),
        untrusted,
        nativeBlocking);
  }

  private static Profile with(Profile p, long memoryKb, double latencyMs) {
    return new Profile(
        p.name(),
        p.jobs(),
        p.waitMs(),
        p.cpuMs(),
        p.cores(),
        memoryKb,
        latencyMs,
        p.pauseBudgetMs(),
        p.untrusted(),
        p.nativeBlocking());
  }

  private int whole(int from, int to) {
    return from + random.nextInt(to - from + 1);
  }

  private double tenths(double from, double to) {
    return whole((int) Math.round(from * 10), (int) Math.round(to * 10)) / 10.0;
  }
}
