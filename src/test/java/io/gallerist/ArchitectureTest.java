package io.gallerist;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.gallerist.audit.AuditTrail;
import jakarta.ws.rs.GET;
import org.junit.jupiter.api.Test;

/** One folder is one room, and the arrows between rooms go one way. */
class ArchitectureTest {
    private static final JavaClasses PORTAL = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.gallerist");

    private static final String[] SHARED_BY_KINDS = {"io.gallerist.changes.form", "io.gallerist.changes.code"};

    /** Each other folder of {@code changes} is a kind of change. */
    private static final DescribedPredicate<JavaClass> KIND = resideInAPackage("io.gallerist.changes.*")
            .and(DescribedPredicate.not(resideInAnyPackage(SHARED_BY_KINDS)))
            .as("a kind of change");

    @Test
    void a_room_knows_only_those_below_it() {
        layeredArchitecture()
                .consideringOnlyDependenciesInAnyPackage("io.gallerist..")
                .layer("web")
                .definedBy("io.gallerist.web")
                .layer("azure")
                .definedBy("io.gallerist.azure")
                .layer("people")
                .definedBy("io.gallerist.people")
                .layer("audit")
                .definedBy("io.gallerist.audit")
                .layer("catalog")
                .definedBy("io.gallerist.catalog")
                .layer("changes")
                .definedBy("io.gallerist.changes")
                .layer("code")
                .definedBy("io.gallerist.changes.code")
                .layer("requests")
                .definedBy("io.gallerist.requests")
                .layer("preview")
                .definedBy("io.gallerist.preview")
                .layer("policies")
                .definedBy("io.gallerist.policies")
                .layer("execution")
                .definedBy("io.gallerist.execution")
                .layer("freezes")
                .definedBy("io.gallerist.freezes")
                .layer("approvals")
                .definedBy("io.gallerist.approvals")
                .layer("access")
                .definedBy("io.gallerist.access")
                .layer("drift")
                .definedBy("io.gallerist.drift")
                .layer("campaigns")
                .definedBy("io.gallerist.campaigns")
                .layer("notifications")
                .definedBy("io.gallerist.notifications")
                .layer("form")
                .definedBy("io.gallerist.changes.form")
                .layer("kinds")
                .definedBy(KIND)
                .layer("home")
                .definedBy("io.gallerist.home")
                .whereLayer("web")
                .mayNotAccessAnyLayer()
                .whereLayer("azure")
                .mayNotAccessAnyLayer()
                .whereLayer("people")
                .mayOnlyAccessLayers("web", "azure")
                .whereLayer("audit")
                .mayOnlyAccessLayers("web", "people")
                .whereLayer("catalog")
                .mayOnlyAccessLayers("web", "azure", "people", "audit")
                .whereLayer("changes")
                .mayOnlyAccessLayers("azure")
                .whereLayer("code")
                .mayOnlyAccessLayers("azure", "changes")
                .whereLayer("requests")
                .mayOnlyAccessLayers("web", "azure", "people", "audit", "catalog", "changes")
                .whereLayer("preview")
                .mayOnlyAccessLayers("azure", "changes", "code", "requests")
                .whereLayer("policies")
                .mayOnlyAccessLayers("web", "azure", "people", "audit", "catalog", "changes", "requests", "preview")
                .whereLayer("execution")
                .mayOnlyAccessLayers("web", "azure", "people", "audit", "catalog", "changes", "requests")
                .whereLayer("freezes")
                .mayOnlyAccessLayers("web", "people", "audit", "catalog", "requests", "execution")
                .whereLayer("approvals")
                .mayOnlyAccessLayers(
                        "web",
                        "azure",
                        "people",
                        "audit",
                        "catalog",
                        "changes",
                        "requests",
                        "preview",
                        "policies",
                        "execution")
                .whereLayer("access")
                .mayOnlyAccessLayers("web", "azure", "people", "audit", "catalog", "requests", "execution")
                .whereLayer("drift")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("drift")
                .mayOnlyAccessLayers("web", "azure", "people", "audit", "catalog", "policies", "access")
                .whereLayer("campaigns")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("campaigns")
                .mayOnlyAccessLayers("web", "people", "audit", "catalog", "policies", "access")
                .whereLayer("notifications")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("notifications")
                .mayOnlyAccessLayers(
                        "web",
                        "azure",
                        "people",
                        "audit",
                        "catalog",
                        "changes",
                        "requests",
                        "policies",
                        "approvals",
                        "execution",
                        "access")
                .whereLayer("form")
                .mayOnlyAccessLayers("web", "azure", "people", "catalog", "changes", "requests")
                .whereLayer("kinds")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("home")
                .mayNotBeAccessedByAnyLayer()
                .check(PORTAL);
    }

    @Test
    void one_kind_of_change_does_not_know_another() {
        slices().matching("io.gallerist.changes.(*)..")
                .should()
                .notDependOnEachOther()
                .ignoreDependency(KIND, resideInAnyPackage(SHARED_BY_KINDS))
                .check(PORTAL);
    }

    @Test
    void only_one_room_talks_to_azure() {
        noClasses()
                .that()
                .resideOutsideOfPackage("io.gallerist.azure")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.azure..")
                .check(PORTAL);
    }

    @Test
    void the_emulator_is_neither_a_bean_nor_a_route() {
        noClasses()
                .that(resideInAPackage("io.gallerist.emulator.."))
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                        "jakarta.enterprise..", "jakarta.inject..", "jakarta.ws.rs..", "io.quarkus.."))
                .check(PORTAL);
        noClasses()
                .that(resideInAPackage("io.gallerist.development"))
                .and()
                .doNotHaveSimpleName("Welcome")
                .should()
                .dependOnClassesThat(resideInAnyPackage("jakarta.enterprise..", "jakarta.inject..", "jakarta.ws.rs.."))
                .check(PORTAL);
    }

    @Test
    void the_portal_does_not_know_that_there_is_an_emulator() {
        noClasses()
                .that()
                .resideOutsideOfPackages("io.gallerist.emulator..", "io.gallerist.development")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.gallerist.emulator..")
                .check(PORTAL);
        noClasses()
                .that()
                .resideOutsideOfPackage("io.gallerist.development")
                .and()
                .doNotHaveFullyQualifiedName(Gallerist.class.getName())
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.gallerist.development")
                .check(PORTAL);
    }

    @Test
    void the_time_comes_from_the_clock() {
        noClasses()
                .that()
                .resideOutsideOfPackages("io.gallerist.emulator..", "io.gallerist.development", "io.gallerist.web")
                .should()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(Thread.class, "sleep", long.class)
                .check(PORTAL);
    }

    @Test
    void a_page_that_is_only_looked_at_writes_no_event_of_something_done() {
        methods()
                .that()
                .areAnnotatedWith(GET.class)
                .should()
                .notBeAnnotatedWith(jakarta.transaction.Transactional.class)
                .check(PORTAL);
        noClasses()
                .that()
                .haveSimpleNameEndingWith("Pages")
                .or()
                .haveSimpleNameEndingWith("Page")
                .should()
                .callMethod(
                        AuditTrail.class,
                        "done",
                        io.gallerist.audit.Act.class,
                        String.class,
                        io.gallerist.audit.Subject.class,
                        java.util.Map.class)
                .check(PORTAL);
    }
}
