package learn.cli.compile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import learn.cli.domain.Lang;
import learn.cli.domain.SourceFile;

/** A kit with the types the compiler's sentences know, as a jar in a temporary folder. */
public final class MiniKit {
  private static final List<SourceFile> SOURCES =
      List.of(
          new SourceFile(
              "learn/kit/Poll.java",
              """
              package learn.kit;
              public sealed interface Poll<T> permits Poll.Ready, Poll.Pending {
                record Ready<T>(T value) implements Poll<T> {}
                record Pending<T>() implements Poll<T> {}
                static <T> Poll<T> ready(T v) { return new Ready<>(v); }
                static <T> Poll<T> pending() { return new Pending<>(); }
              }
              """),
          new SourceFile(
              "learn/kit/Future.java",
              """
              package learn.kit;
              public interface Future<T> {
                Poll<T> poll(Context cx);
                default void drop() {}
              }
              """),
          new SourceFile(
              "learn/kit/Context.java",
              "package learn.kit; public class Context { public Waker waker() { return new Waker();"
                  + " } }"),
          new SourceFile(
              "learn/kit/Waker.java",
              "package learn.kit; public class Waker { public Waker clone() { return this; } }"),
          new SourceFile("learn/kit/Unit.java", "package learn.kit; public enum Unit { UNIT }"),
          new SourceFile("learn/kit/Hidden.java", "package learn.kit; class Hidden {}"),
          new SourceFile(
              "learn/kit/sim/Unit.java",
              "package learn.kit.sim; public enum Unit { INLINE, TASK }"),
          new SourceFile(
              "learn/kit/sim/Lab.java",
              "package learn.kit.sim; public class Lab { public static int simulate() { return 1; }"
                  + " }"));

  private MiniKit() {}

  public static ClassPath in(Path folder) {
    return ClassPath.of(List.of(jar(folder.resolve("kit.jar"))));
  }

  private static Path jar(Path jar) {
    try (var zip = new ZipOutputStream(Files.newOutputStream(jar))) {
      for (var entry : classes().entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey().replace('.', '/') + ".class"));
        zip.write(entry.getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return jar;
  }

  private static Map<String, byte[]> classes() {
    var compiler = new InMemoryCompiler(ClassPath.of(List.of()), Lang.EN);
    return switch (compiler.compile(SOURCES, Map.of(), false)) {
      case Compiled.Classes classes -> classes.files();
      case Compiled other -> throw new AssertionError(other);
    };
  }
}
