package learn.harness.child;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.List;
import learn.harness.gate.Gate;
import learn.protocol.Evidence;
import learn.protocol.Finding;
import learn.protocol.FindingCode;
import learn.protocol.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Ways out: of the process, of the loader, of the exercise's package. */
final class EscapesTest {
  private static final List<String> EXITS =
      List.of(
          "System.exit(0); return 42;",
          "try { System.exit(0); } catch (Throwable t) { } return 42;",
          "Runtime.getRuntime().exit(0); return 42;",
          "Runtime.getRuntime().halt(0); return 42;",
          "IntConsumer e = System::exit; e.accept(0); return 42;",
          "IntConsumer e = Runtime.getRuntime()::halt; e.accept(0); return 42;",
          "BiConsumer<Runtime, Integer> e = Runtime::exit;"
              + " e.accept(Runtime.getRuntime(), 0); return 42;",
          "var t = new Thread(() -> System.exit(0)); t.start(); t.join(); return 42;",
          "Class.forName(\"ending.Answer$Exits\"); return 42;",
          "try { Class.forName(\"ending.Answer$Also\"); } catch (Throwable t) { } return 42;",
          "long l = 1; double d = 2; for (int i = 0; i < 3; i++) { if (i > 1 && l < d)"
              + " System.exit(i); } return 42;",
          "try { java.lang.invoke.MethodHandles.privateLookupIn(learn.kit.Waker.class,"
              + " java.lang.invoke.MethodHandles.lookup()); } catch (Throwable t) { } return 42;");

  @Test
  void anExitIsOnRecordBeforeAnythingCanBeCaught() {
    Told told =
        Attempt.each(
                EXITS,
                "static class Exits { static { System.exit(0); } }",
                "static class Also { static { System.exit(0); } }")
            .run();
    for (int i = 0; i < EXITS.size(); i++) {
      told.isBrokenBy("a" + i, "escape");
      Place at = told.findings("a" + i).getFirst().at().getFirst();
      assertEquals("ending/Answer.java", at.file());
    }
  }

  @Test
  void anExitThatIsNeverReachedIsFine() {
    String main =
        "public static void main(String[] args) throws Exception"
            + " { try { System.out.println(answer()); } finally { System.exit(0); } }";
    Attempt.answering("return 42;", main).run().isHeld();
    String hook = "Runtime.getRuntime().addShutdownHook(new Thread(() -> System.exit(0)));";
    Attempt.answering(hook + "return 42;").run().isHeld();
    Attempt.answering(hook + "return 41;").run().isBrokenBy("mismatch");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "learn.harness.Main",
        "learn.protocol.Job",
        "learn.grade.Expect",
        "org.junit.jupiter.api.Test",
        "org.opentest4j.AssertionFailedError"
      })
  void theProgramIsNotThereForASubmission(String name) {
    String look = "try { Class.forName(\"%s\"); return 41; }".formatted(name);
    Attempt.answering(look + " catch (ClassNotFoundException e) { return 42; }").run().isHeld();
  }

  @Test
  void innerPackagesAreOpenToTheHarnessAlone() throws Exception {
    Process process = new ProcessBuilder(Child.commandOf(LetIn.class)).start();
    String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals("harness true, hooks false, kit false, learner false, others false", told);
  }

  @Test
  void whatReachesOutIsRefusedBeforeAnythingRuns() {
    Attempt.answering("Object l = Thread.currentThread().getContextClassLoader(); return 42;")
        .run()
        .isRefusedBy("escape");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Class.forName(\"learn.harness.Main\").getDeclaredMethods()[0].setAccessible(true);",
        "Object m = Object.class.getMethods();",
        "Function<Class<?>, Object> f = Class::getDeclaredFields; f.apply(Answer.class);",
        "Object l = Answer.class.getClassLoader();",
        "Object l = ClassLoader.getSystemClassLoader();",
        "Object m = Answer.class.getModule();",
        "new java.net.URLClassLoader(new java.net.URL[0]).close();",
        "Object f = java.io.FileDescriptor.out;",
        "Object o = StackWalker.Option.RETAIN_CLASS_REFERENCE;",
        "java.lang.invoke.MethodHandles.lookup().findStatic(System.class, \"gc\", null);",
        "java.lang.invoke.MethodHandles.lookup().in(String.class);",
        "Object o = java.lang.constant.ClassDesc.of(\"java.lang.System\")"
            + ".resolveConstantDesc(java.lang.invoke.MethodHandles.lookup());",
        "new java.beans.Expression(System.class, \"gc\", null).execute();",
        "java.lang.management.ManagementFactory.getPlatformMBeanServer();",
        "Object c = javax.tools.ToolProvider.getSystemJavaCompiler();",
        "Object t = java.util.spi.ToolProvider.findFirst(\"javac\");",
        "Object t = javax.xml.transform.TransformerFactory.newInstance();",
        "learn.kit.Fault.sink(f -> {});",
        "learn.hook.Exits.exit(0);",
        "System.loadLibrary(\"x\");",
        "ProcessHandle.current().parent();",
        "Object o = new sun.misc.Unsafe[0];"
      })
  void whatReachesOutIsToldAtItsLine(String statement) {
    Finding finding =
        Gate.refusal(Attempt.answering(statement + "\nreturn 42;").job()).orElseThrow();
    assertEquals(FindingCode.ESCAPE, finding.code());
    assertEquals(List.of(new Place("ending/Answer.java", 7, "used")), finding.at());
  }

  @Test
  void aLoaderOfItsOwnIsRefused() {
    Attempt loader = Attempt.answering("return 42;", "static class Mine extends ClassLoader {}");
    assertEquals(FindingCode.ESCAPE, Gate.refusal(loader.job()).orElseThrow().code());
  }

  private static final List<String> ORDINARY =
      List.of(
          "return Answer.class.getSimpleName().length() * 7;",
          "return new Object() {}.getClass().getName().length() > 0 ? 42 : 0;",
          "return (int) V.getAndSet(new Answer(), 42) + 42;",
          "return Thread.currentThread().getStackTrace().length > 0 ? 42 : 0;",
          "return StackWalker.getInstance().walk(s -> s.count()) > 0 ? 42 : 0;",
          "return switch ((Choice) Kind.A) { case Kind.A -> 42; case Kind.B -> 0; };",
          "return switch ((Object) new Pair(40, 2)) { case Pair(int a, int b) -> a + b;"
              + " default -> 0; };",
          "return new Pair(1, 2).toString().equals(\"Pair[a=1, b=2]\") ? 42 : 0;",
          "Supplier<Integer> s = () -> 42; return s.get();",
          "return new int[][] {{42}}.clone()[0].clone()[0];",
          "return ((String[]) java.lang.reflect.Array.newInstance(String.class, 42)).length;",
          "return java.util.concurrent.atomic.AtomicIntegerFieldUpdater"
              + ".newUpdater(Answer.class, \"field\").addAndGet(new Answer(), 42);",
          "assert true; return java.util.stream.IntStream.of(40, 2).sum();",
          "return java.security.MessageDigest.getInstance(\"SHA-256\").digest().length + 10;",
          "try (var e = Executors.newVirtualThreadPerTaskExecutor())"
              + " { return e.submit(() -> 42).get(); }",
          "return CompletableFuture.supplyAsync(() -> 21).thenApply(x -> 2 * x).get();",
          "return 42 + java.lang.management.ManagementFactory.getThreadMXBean().getThreadCount() *"
              + " 0;");

  @Test
  void ordinaryJavaIsNoEscape() {
    Told told =
        Attempt.each(
                ORDINARY,
                """
                volatile int field;
                sealed interface Choice permits Kind {}
                enum Kind implements Choice { A, B }
                record Pair(int a, int b) {}
                static final java.lang.invoke.VarHandle V;
                static {
                  try {
                    V = java.lang.invoke.MethodHandles.privateLookupIn(
                          Answer.class, java.lang.invoke.MethodHandles.lookup())
                        .findVarHandle(Answer.class, "field", int.class);
                  } catch (ReflectiveOperationException e) {
                    throw new ExceptionInInitializerError(e);
                  }
                }
                """)
            .run();
    for (int i = 0; i < ORDINARY.size(); i++) told.isHeld("a" + i);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "learn.kit.Extra",
        "learn.harness.Extra",
        "learn.grade.Extra",
        "org.junit.jupiter.api.Extra",
        "grade.ending.Extra",
        "elsewhere.Extra"
      })
  void aClassElsewhereIsShadowing(String name) {
    int dot = name.lastIndexOf('.');
    String source =
        "package %s; public final class %s {}"
            .formatted(name.substring(0, dot), name.substring(dot + 1));
    Attempt attempt =
        Attempt.answering("return 42;").with(name.replace('.', '/') + ".java", source);
    Finding finding = Gate.refusal(attempt.job()).orElseThrow();
    assertEquals(FindingCode.SHADOWING, finding.code());
    assertEquals(new Evidence.Facts(List.of(name, "ending")), finding.evidence());
  }
}
