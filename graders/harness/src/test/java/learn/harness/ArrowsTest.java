package learn.harness;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** Who may use whom inside the harness's jar, and why. */
final class ArrowsTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("learn");

  @Test
  void theCoreTouchesNothingThatTheOtherLoadersDefine() {
    noClasses()
        .that()
        .resideInAPackage("learn.harness..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("learn.kit..", "learn.grade..", "learn.hook..")
        .because("these exist once more in the loaders of kit and grader: a cast would fail")
        .check(CLASSES);
  }

  @Test
  void theGradersApiAndTheHooksDoNotReachBack() {
    noClasses()
        .that()
        .resideInAnyPackage("learn.grade..", "learn.hook..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("learn.harness..", "learn.protocol..")
        .because("what they can see, a submission may find a way to see")
        .check(CLASSES);
  }

  @Test
  void theProtocolDependsOnNothing() {
    noClasses()
        .that()
        .resideInAPackage("learn.protocol..")
        .should()
        .dependOnClassesThat()
        .resideOutsideOfPackages("learn.protocol..", "java..", "org.jspecify..")
        .because("both programs carry it")
        .check(CLASSES);
  }
}
