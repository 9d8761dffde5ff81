package learn.cli.compile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import learn.cli.domain.Diagnostic;
import learn.cli.domain.Lang;
import learn.cli.domain.SourceFile;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InMemoryCompilerTest {
  @TempDir static Path folder;
  private static ClassPath kit = ClassPath.of(List.of());

  @BeforeAll
  static void kit() {
    kit = MiniKit.in(folder);
  }

  @Test
  void acceptedSourcesBecomeClassFilesThatKnowTheirOrigin() {
    var classes =
        assertInstanceOf(
            Compiled.Classes.class,
            compile("package ch; import learn.kit.Poll; class A { class B {} Poll<Integer> p; }"));
    assertEquals(Set.of("ch.A", "ch.A$B"), classes.files().keySet());
    assertEquals("ch/A.java", classes.origins().get("ch.A$B"));
  }

  @Test
  void givenClassesAreSeenAndWinOverTheClassPath() {
    var poll =
        accepted(
            new SourceFile(
                "learn/kit/Poll.java", "package learn.kit; public class Poll { public int own; }"));
    var user =
        new SourceFile(
            "ch/A.java", "package ch; class A { int f(learn.kit.Poll p) { return p.own; } }");
    var compiled = new InMemoryCompiler(kit, Lang.EN).compile(List.of(user), poll.files(), false);
    assertEquals(
        Set.of("ch.A"), assertInstanceOf(Compiled.Classes.class, compiled).files().keySet());
  }

  @Test
  void nothingElseOfThisMachineIsSeen() {
    assertEquals(
        "compiler.err.doesnt.exist", only("class A { org.junit.jupiter.api.Test t; }").key());
    assertEquals("compiler.err.doesnt.exist", only("class A { learn.cli.domain.Lang l; }").key());
  }

  @Test
  void theUsualModulesAreThere() {
    assertInstanceOf(
        Compiled.Classes.class,
        compile(
            """
            import module java.base;
            class A { java.net.http.HttpClient c; java.sql.Connection q; List<String> l; }
            """));
  }

  @Test
  void warningsNeverRefuse() {
    assertInstanceOf(
        Compiled.Classes.class,
        compile(
            "import java.util.*; class A { List l = new ArrayList(); void f() { l.add(1); } }"));
  }

  @Test
  void previewOnlyWhenAsked() {
    var preview =
        new SourceFile("A.java", "class A { boolean f(int x) { return x instanceof byte b; } }");
    var compiler = new InMemoryCompiler(kit, Lang.EN);
    assertInstanceOf(Compiled.Refused.class, compiler.compile(List.of(preview), Map.of(), false));
    assertInstanceOf(Compiled.Classes.class, compiler.compile(List.of(preview), Map.of(), true));
  }

  @Test
  void annotationProcessorsDoNotRun() {
    assertInstanceOf(
        Compiled.Classes.class,
        compile("@Deprecated class A { @Override public String toString() { return \"\"; } }"));
  }

  @Test
  void aDiagnosticSaysWhereInCharacters() {
    var d = only("package ch;\nclass A {\n\tint f() { return missing; }\r\n}");
    assertEquals(
        List.of("ch/A.java", 3, 19, 7), List.of(d.file(), d.line(), d.column(), d.length()));
    assertEquals("\tint f() { return missing; }", d.source());
  }

  @Test
  void ofADottedNameOnlyTheLastPartIsMarked() {
    assertEquals("slep", marked("class A { void f() {\n Thread.slep(3); } }"));
    assertEquals("clone", marked("class A { void f(Object o) {\n o.clone(); } }"));
  }

  @Test
  void ofALongConstructItsFirstLineIsMarked() {
    assertEquals(
        "switch (e)",
        marked(
            "class A { enum E {X, Y} int f(E e) {\n return switch (e) {\n case X -> 1;\n }; } }"));
    assertEquals("class B implements Runnable", marked("class B implements Runnable {\n }"));
    assertEquals("Thread.sleep(1)", marked("class A { void f() {\n Thread.sleep(1); } }"));
  }

  @Test
  void aFileThatEndsEarlyIsMarkedAtItsEnd() {
    var d = only("class A {\n void f() {\n");
    assertEquals(List.of(2, 11, 1), List.of(d.line(), d.column(), d.length()));
  }

  @Test
  void anEmptyFileAndAnEmptyListAreNoFault() {
    assertInstanceOf(Compiled.Classes.class, compile(""));
    var none = new InMemoryCompiler(kit, Lang.EN).compile(List.of(), Map.of(), false);
    assertTrue(!(none instanceof Compiled.Refused), none.toString());
  }

  @Test
  void messagesUseSimpleNamesUnlessTwoTypesShareOne() {
    assertEquals(
        "incompatible types: int cannot be converted to Poll<Integer>",
        only("import learn.kit.*; class A { Poll<Integer> f() { return 1; } }").message());
    assertTrue(
        only("class A { learn.kit.Future<Integer> f(java.util.concurrent.Future<Integer> x) {"
                + " return x; } }")
            .message()
            .contains(
                "java.util.concurrent.Future<Integer> cannot be converted to learn.kit.Future<"));
  }

  @Test
  void messagesAreInTheLearnersLanguageAndArgsInEnglish() {
    var d = refused(Lang.ZH, "class A { int f() { return missing; } }").getFirst();
    assertTrue(d.message().startsWith("找不到符号"), d.message());
    assertEquals("cannot find symbol", d.args().getFirst());
  }

  @Test
  void diagnosticsComeInReadingOrderAndOnce() {
    var lines =
        refused(
                Lang.EN,
                "class A {\n void f() { Thread.sleep(1); }\n int g() { return x + x; }\n Y y;\n}")
            .stream()
            .map(Diagnostic::line)
            .toList();
    assertEquals(lines.stream().sorted().toList(), lines);
    assertEquals(Set.copyOf(refused(Lang.EN, "class A { X x; X y; }")).size(), 2);
  }

  @Test
  void aSourceThatBreaksJavacIsACaseOfItsOwn() {
    String deep = "class A { int x = " + "(".repeat(60_000) + "1" + ")".repeat(60_000) + "; }";
    assertInstanceOf(Compiled.Crashed.class, compile(deep));
  }

  @Test
  void oneCompilerServesManyCompilations() {
    var compiler = new InMemoryCompiler(kit, Lang.EN);
    for (String name : List.of("A", "B", "C")) {
      var source = new SourceFile(name + ".java", "class " + name + " { Object o = A.class; }");
      var compiled = compiler.compile(List.of(source), Map.of(), false);
      assertEquals(name.equals("A"), compiled instanceof Compiled.Classes, name);
    }
  }

  @Test
  void aMissingKitIsAFaultOfTheInstallation() {
    var lost = new InMemoryCompiler(ClassPath.of(List.of(folder.resolve("no.jar"))), Lang.EN);
    Assertions.assertThrows(
        UncheckedIOException.class, () -> lost.compile(List.of(), Map.of(), false));
    assertFalse(kit.classes().isEmpty());
  }

  private static String marked(String text) {
    var d = only(text);
    return d.source().substring(d.column() - 1, d.column() - 1 + d.length());
  }

  private static Diagnostic only(String text) {
    var diagnostics = refused(Lang.EN, text);
    assertEquals(1, diagnostics.size(), diagnostics.toString());
    return diagnostics.getFirst();
  }

  private static List<Diagnostic> refused(Lang lang, String text) {
    var compiled =
        new InMemoryCompiler(kit, lang)
            .compile(List.of(new SourceFile("ch/A.java", text)), Map.of(), false);
    return assertInstanceOf(Compiled.Refused.class, compiled).diagnostics();
  }

  private static Compiled.Classes accepted(SourceFile source) {
    return assertInstanceOf(
        Compiled.Classes.class,
        new InMemoryCompiler(ClassPath.of(List.of()), Lang.EN)
            .compile(List.of(source), Map.of(), false));
  }

  private static Compiled compile(String text) {
    return new InMemoryCompiler(kit, Lang.EN)
        .compile(List.of(new SourceFile("ch/A.java", text)), Map.of(), false);
  }
}
