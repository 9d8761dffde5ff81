package learn.harness.judge;

import java.util.List;
import java.util.function.Supplier;
import learn.harness.junit.Ran;
import learn.harness.tell.Faults.Recorded;
import learn.protocol.Finding;

/**
 * Everything a check left behind.
 *
 * @param recorded faults that reached the sink, caught afterwards or not
 * @param watched what the detectors beside the check saw
 * @param uncaught what ended threads of the submission
 * @param doing what everybody was doing, in case somebody hangs
 */
public record Story(
    Ran ran,
    List<Recorded> recorded,
    List<Finding> watched,
    List<Throwable> uncaught,
    Supplier<Finding> doing) {}
