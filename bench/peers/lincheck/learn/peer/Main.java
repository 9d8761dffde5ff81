package learn.peer;

import java.util.List;
import java.util.stream.Stream;
import learn.pairs.locks.LockForms;
import learn.pairs.memory.MemoryForms;
import learn.pairs.structures.StructureForms;
import learn.pairs.tasks.TaskForms;
import learn.pairs.wakes.WakeForms;
import org.jetbrains.lincheck.Lincheck;

/** {@code Main} lists the pairs; {@code Main PAIR buggy|correct INVOCATIONS} runs one of them. */
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    List<Form> forms =
        Stream.of(
                MemoryForms.all(),
                LockForms.all(),
                WakeForms.all(),
                StructureForms.all(),
                TaskForms.all())
            .flatMap(List::stream)
            .toList();
    if (args.length == 0) forms.forEach(form -> System.out.println(form.pair()));
    else run(forms.stream().filter(f -> f.pair().equals(args[0])).findFirst().orElseThrow(), args);
  }

  private static void run(Form form, String[] args) {
    Runnable block = args[1].equals("buggy") ? form.buggy() : form.correct();
    long start = System.nanoTime();
    String verdict;
    try {
      Lincheck.runConcurrentTest(Integer.parseInt(args[2]), block);
      verdict = "nothing";
    } catch (Throwable found) {
      verdict = found.getClass().getSimpleName() + ": " + firstLine(found);
    }
    System.out.printf("RESULT %d ms  %s%n", (System.nanoTime() - start) / 1_000_000, verdict);
    System.exit(0); // what it left blocked must not keep the JVM
  }

  private static String firstLine(Throwable thrown) {
    return String.valueOf(thrown.getMessage()).lines().filter(l -> !l.isBlank()).findFirst().orElse("");
  }
}
