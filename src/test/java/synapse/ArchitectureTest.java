package synapse;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static com.tngtech.archunit.library.plantuml.rules.PlantUmlArchCondition.Configuration.consideringOnlyDependenciesInAnyPackage;
import static com.tngtech.archunit.library.plantuml.rules.PlantUmlArchCondition.adhereToPlantUmlDiagram;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Singleton;
import jakarta.ejb.Stateless;
import jakarta.persistence.Entity;
import jakarta.ws.rs.Path;
import java.nio.file.Paths;

/** Holds the house together: docs/architecture.puml is the rule. */
@AnalyzeClasses(packages = "synapse", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String[] KERNEL = {
        "synapse.problem", "synapse.semver", "synapse.archive", "synapse.manifest", "synapse.resolver", "synapse.api"
    };

    @ArchTest
    static final ArchRule packages_use_what_the_diagram_allows = classes()
            .that()
            .resideInAPackage("synapse..")
            .should(adhereToPlantUmlDiagram(
                    Paths.get("docs/architecture.puml"), consideringOnlyDependenciesInAnyPackage("synapse..")));

    @ArchTest
    static final ArchRule packages_have_no_cycles =
            slices().matching("synapse.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule the_kernel_knows_no_container_no_database_and_no_network = noClasses()
            .that()
            .resideInAnyPackage(KERNEL)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "jakarta.ws..",
                    "jakarta.ejb..",
                    "jakarta.enterprise..",
                    "jakarta.inject..",
                    "jakarta.persistence..",
                    "jakarta.servlet..",
                    "jakarta.transaction..",
                    "org.eclipse.microprofile..",
                    "com.fasterxml..",
                    "java.sql..",
                    "javax.sql..",
                    "java.net.http..",
                    "java.lang.System$Logger");

    @ArchTest
    static final ArchRule resources_know_no_persistence = noClasses()
            .that()
            .haveSimpleNameEndingWith("Resource")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("jakarta.persistence..");

    @ArchTest
    static final ArchRule what_has_a_path_is_a_resource =
            classes().that().areAnnotatedWith(Path.class).should().haveSimpleNameEndingWith("Resource");

    @ArchTest
    static final ArchRule stateless_beans_are_services =
            classes().that().areAnnotatedWith(Stateless.class).should().haveSimpleNameEndingWith("Service");

    /** A bean is known by its simple name: of two with one name, some servers take the transactions for the other's. */
    @ArchTest
    static void beans_have_names_of_their_own(JavaClasses all) {
        assertThat(all.stream()
                        .filter(bean -> bean.isAnnotatedWith(Stateless.class) || bean.isAnnotatedWith(Singleton.class))
                        .map(JavaClass::getSimpleName))
                .hasSizeGreaterThan(10)
                .doesNotHaveDuplicates();
    }

    /** Where one method is for roles, some servers take every other for nobody's and some for everybody's. */
    @ArchTest
    static final ArchRule services_say_of_each_method_for_whom_it_is = methods()
            .that()
            .areDeclaredInClassesThat(describe("have methods for roles", ArchitectureTest::hasMethodForRoles))
            .and()
            .arePublic()
            .and()
            .areNotStatic()
            .should()
            .beAnnotatedWith(RolesAllowed.class)
            .orShould()
            .beAnnotatedWith(PermitAll.class)
            .orShould()
            .beDeclaredInClassesThat()
            .areAnnotatedWith(RolesAllowed.class);

    @ArchTest
    static final ArchRule entities_have_no_setters = methods()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Entity.class)
            .should()
            .haveNameNotMatching("set[A-Z].*");

    @ArchTest
    static final ArchRule only_the_runner_writes_to_standard_output = noClasses()
            .that()
            .resideOutsideOfPackages("synapse.runner..", "synapse.cli..")
            .should()
            .accessField(System.class, "out");

    private static boolean hasMethodForRoles(JavaClass service) {
        return service.getMethods().stream().anyMatch(method -> method.isAnnotatedWith(RolesAllowed.class));
    }
}
