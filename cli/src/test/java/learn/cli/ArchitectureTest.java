package learn.cli;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The arrows inside the CLI that no pom can draw. Each rule says why it is there. */
final class ArchitectureTest {

  private static final JavaClasses PROGRAM =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("learn.cli");

  private static final List<Law> LAWS =
      List.of(
          new Law(
              "YAML in spec",
              only("learn.cli.spec..", "org.yaml..")
                  .because(
                      "every complaint about a course file is located in one place, and the rest of"
                          + " the program knows the course as records")),
          new Law(
              "JavaParser in rules",
              only("learn.cli.rules..", "com.github.javaparser..")
                  .because(
                      "javac judges first; what a second parser thinks of a source counts for rules"
                          + " alone")),
          new Law(
              "javac in compile",
              only("learn.cli.compile..", "javax.tools..", "com.sun.source..", "com.sun.tools..")
                  .because(
                      "diagnostics leave that package as our own records, so a change of the"
                          + " compiler's keys is felt in one place")),
          new Law(
              "picocli in command",
              only("learn.cli.command..", "picocli..")
                  .because("the use cases are called by tests too, without a command line")),
          new Law(
              "screens and JSON in terminal",
              only(
                      "learn.cli.terminal..",
                      "org.jline..",
                      "org.fusesource..",
                      "org.commonmark..",
                      "com.google.gson..")
                  .because("screen and JSON are two readings of one model, made in one place")),
          new Law(
              "the domain stands alone",
              ArchRuleDefinition.classes()
                  .that()
                  .resideInAPackage("learn.cli.domain..")
                  .should()
                  .onlyDependOnClassesThat()
                  .resideInAnyPackage(
                      "java..", "org.jspecify..", "learn.protocol..", "learn.cli.domain..")
                  .because(
                      "what a verdict is must be readable, and testable, without the machine")),
          new Law(
              "use cases know no screen",
              noClasses()
                  .that()
                  .resideInAnyPackage("learn.cli.usecase..")
                  .should()
                  .dependOnClassesThat()
                  .resideInAnyPackage("learn.cli.command..", "learn.cli.terminal..")
                  .because("a use case answers with a record; who shows it decides how")),
          new Law(
              "one place exits",
              noClasses()
                  .that()
                  .doNotHaveFullyQualifiedName("learn.cli.Main")
                  .should()
                  .callMethod(System.class, "exit", int.class)
                  .orShould()
                  .callMethod(Runtime.class, "exit", int.class)
                  .orShould()
                  .callMethod(Runtime.class, "halt", int.class)
                  .because("the program is a function from arguments to an exit code")));

  @TestFactory
  List<DynamicTest> laws() {
    return LAWS.stream().map(ArchitectureTest::inForce).toList();
  }

  private static DynamicTest inForce(Law law) {
    return DynamicTest.dynamicTest(law.name(), () -> law.rule().check(PROGRAM));
  }

  private static ArchRule only(String home, String... library) {
    return noClasses()
        .that()
        .resideOutsideOfPackage(home)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(library);
  }

  private record Law(String name, ArchRule rule) {}
}
