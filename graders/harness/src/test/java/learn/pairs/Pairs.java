package learn.pairs;

import java.util.List;
import java.util.stream.Stream;
import learn.pairs.locks.AbbaLocks;
import learn.pairs.locks.AbbaMonitors;
import learn.pairs.locks.LostPermit;
import learn.pairs.locks.Philosophers;
import learn.pairs.locks.Polite;
import learn.pairs.locks.ThreeWay;
import learn.pairs.locks.TicketOverflow;
import learn.pairs.locks.UnsignalledWriter;
import learn.pairs.locks.Upgrade;
import learn.pairs.memory.CheckThenAct;
import learn.pairs.memory.DoubleCheckedLocking;
import learn.pairs.memory.LazySingleton;
import learn.pairs.memory.LostUpdate;
import learn.pairs.memory.Peterson;
import learn.pairs.memory.StopFlag;
import learn.pairs.memory.UnsafePublication;
import learn.pairs.memory.VolatileCounter;
import learn.pairs.publish.ByCompletableFuture;
import learn.pairs.publish.ByConcurrentMap;
import learn.pairs.publish.ByFinalField;
import learn.pairs.publish.ByLatch;
import learn.pairs.publish.ByLock;
import learn.pairs.publish.ByPlainExchange;
import learn.pairs.publish.ByQueue;
import learn.pairs.publish.BySharedCollections;
import learn.pairs.publish.ByThreadJoin;
import learn.pairs.publish.ByThreadStart;
import learn.pairs.publish.ByVolatile;
import learn.pairs.structures.AbaStack;
import learn.pairs.structures.Channel;
import learn.pairs.structures.LinkedQueue;
import learn.pairs.structures.StealingDeque;
import learn.pairs.structures.TaskState;
import learn.pairs.tasks.BoundNotGuarded;
import learn.pairs.tasks.CompletedTwice;
import learn.pairs.tasks.ShutdownRace;
import learn.pairs.tasks.TimerAgainstCancel;
import learn.pairs.wakes.BarrierReuse;
import learn.pairs.wakes.BlockOn;
import learn.pairs.wakes.FlagFuture;
import learn.pairs.wakes.IfForWhile;
import learn.pairs.wakes.MissedNotify;
import learn.pairs.wakes.NotifyOne;
import learn.pairs.wakes.Rendezvous;
import learn.pairs.wakes.TakenMeanwhile;
import learn.pairs.wakes.TwoConditions;
import learn.preview.Preview;

/** All pairs, in the order of the table; those of preview APIs last, where the JDK has them. */
public final class Pairs {
  private Pairs() {}

  public static List<Pair> all() {
    return Stream.concat(plain().stream(), preview()).toList();
  }

  private static Stream<Pair> preview() {
    return Preview.isHere()
        ? Stream.of((Pair) Preview.plain("learn.pairs.preview.SubtaskWrites"))
        : Stream.empty();
  }

  private static List<Pair> plain() {
    return List.of(
        new LostUpdate(),
        new VolatileCounter(),
        new CheckThenAct(),
        new StopFlag(),
        new UnsafePublication(),
        new DoubleCheckedLocking(),
        new LazySingleton(),
        new Peterson(),
        new ByFinalField(),
        new ByVolatile(),
        new ByLock(),
        new ByConcurrentMap(),
        new ByPlainExchange(),
        new ByQueue(),
        new ByLatch(),
        new ByCompletableFuture(),
        new ByThreadStart(),
        new ByThreadJoin(),
        new BySharedCollections(),
        new AbbaMonitors(),
        new AbbaLocks(),
        new ThreeWay(),
        new Philosophers(),
        new UnsignalledWriter(),
        new Upgrade(),
        new LostPermit(),
        new TicketOverflow(),
        new Polite(),
        new FlagFuture(),
        new BlockOn(),
        new MissedNotify(),
        new IfForWhile(),
        new TakenMeanwhile(),
        new NotifyOne(),
        new TwoConditions(),
        new BarrierReuse(),
        new Rendezvous(),
        new Channel(),
        new TaskState(),
        new AbaStack(),
        new LinkedQueue(),
        new StealingDeque(),
        new ShutdownRace(),
        new CompletedTwice(),
        new TimerAgainstCancel(),
        new BoundNotGuarded());
  }
}
