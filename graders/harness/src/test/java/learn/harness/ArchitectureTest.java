package learn.harness;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The arrows inside the grader JVM. Each rule says why it is there. */
final class ArchitectureTest {

  private static final JavaClasses GRADER_JVM =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("learn");

  @Test
  void theCoreTouchesNoTypeOfAnotherLoader() {
    noClasses()
        .that()
        .resideInAPackage("learn.harness..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("learn.kit..", "learn.grade..", "learn.hook..", "learn.cli..")
        .because(
            "kit, hooks and learn.grade are loaded again beside the learner's classes: the core's"
                + " copy of such a type would be a different one, and a cast would fail")
        .check(GRADER_JVM);
  }

  @Test
  void protocolUsesTheJdkOnly() {
    classes()
        .that()
        .resideInAPackage("learn.protocol..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("java..", "org.jspecify..", "learn.protocol..")
        .because("both programs carry it, and neither may bring the other's libraries along")
        .check(GRADER_JVM);
  }

  @Test
  void gradersApiAndHooksDoNotReachBack() {
    noClasses()
        .that()
        .resideInAnyPackage("learn.grade..", "learn.hook..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("learn.harness..", "learn.protocol..")
        .because("what they can see, a submission may find a way to see")
        .check(GRADER_JVM);
  }
}
