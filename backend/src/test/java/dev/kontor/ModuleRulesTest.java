package dev.kontor;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.Entity;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The module graph, written once. A package that is not in it fails here. */
class ModuleRulesTest {

    private static final JavaClasses KONTOR = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.kontor");

    /** What a module may use beside itself. */
    private static final Map<String, Set<String>> MAY_USE = Map.ofEntries(
            Map.entry("shared", Set.of()),
            Map.entry("http", Set.of("shared")),
            Map.entry("table", Set.of("shared", "http")),
            Map.entry("reseller", Set.of("shared", "http")),
            Map.entry("identity", Set.of("shared", "http", "reseller", "mail")),
            Map.entry("catalog", Set.of("shared", "http", "reseller")),
            Map.entry("customer", Set.of("shared", "http", "table", "reseller", "identity", "catalog")),
            Map.entry("customerimport", Set.of("shared", "http", "table", "reseller", "customer")),
            Map.entry("pricing", Set.of("shared", "http", "table", "reseller", "catalog", "customer")),
            Map.entry("cost", Set.of("shared", "http", "table", "pricing")),
            Map.entry("guard", Set.of("shared", "http", "reseller", "catalog", "customer", "pricing", "cost")),
            Map.entry(
                    "pricechange",
                    Set.of("shared", "http", "table", "reseller", "catalog", "customer", "pricing", "cost", "guard")),
            Map.entry(
                    "priceimport",
                    Set.of("shared", "http", "table", "reseller", "catalog", "pricing", "pricechange", "guard")),
            Map.entry("mail", Set.of("shared", "http", "table", "reseller")),
            Map.entry(
                    "approval",
                    Set.of("shared", "http", "table", "reseller", "identity", "catalog", "customer", "mail")),
            Map.entry(
                    "registration",
                    Set.of(
                            "shared",
                            "http",
                            "table",
                            "reseller",
                            "identity",
                            "catalog",
                            "customer",
                            "mail",
                            "approval")),
            Map.entry("subscription", Set.of("shared", "http", "table", "reseller", "identity", "catalog", "customer")),
            Map.entry(
                    "association",
                    Set.of(
                            "shared",
                            "http",
                            "table",
                            "reseller",
                            "identity",
                            "catalog",
                            "customer",
                            "pricing",
                            "mail",
                            "approval",
                            "subscription")),
            Map.entry(
                    "notification",
                    Set.of(
                            "shared",
                            "http",
                            "table",
                            "reseller",
                            "identity",
                            "catalog",
                            "customer",
                            "pricing",
                            "mail",
                            "approval",
                            "subscription",
                            "association")),
            Map.entry(
                    "portal",
                    Set.of(
                            "shared",
                            "http",
                            "reseller",
                            "identity",
                            "catalog",
                            "customer",
                            "pricing",
                            "mail",
                            "approval",
                            "registration",
                            "subscription",
                            "association")),
            Map.entry(
                    "demo",
                    Set.of(
                            "shared",
                            "table",
                            "reseller",
                            "identity",
                            "catalog",
                            "customer",
                            "customerimport",
                            "pricing",
                            "pricechange",
                            "priceimport",
                            "mail",
                            "approval",
                            "registration",
                            "subscription",
                            "association")),
            Map.entry("launch", Set.of("shared", "reseller", "identity", "demo")));

    static Stream<String> modules() {
        return MAY_USE.keySet().stream();
    }

    @Test
    void everyPackageIsInTheGraph() {
        Set<String> packages = KONTOR.stream()
                .map(type ->
                        type.getPackageName().substring("dev.kontor".length()).replaceFirst("^\\.", ""))
                .collect(Collectors.toSet());
        assertThat(packages).isEqualTo(MAY_USE.keySet());
    }

    @ParameterizedTest
    @MethodSource("modules")
    void moduleUsesOnlyWhatItMay(String module) {
        List<String> foreign = MAY_USE.keySet().stream()
                .filter(other -> !other.equals(module) && !MAY_USE.get(module).contains(other))
                .map(other -> "dev.kontor." + other)
                .toList();
        noClasses()
                .that(resideInAPackage("dev.kontor." + module))
                .should()
                .dependOnClassesThat(resideInAPackage("none").or(resideInAPackages(foreign)))
                .check(KONTOR);
    }

    @Test
    void entitiesStayInTheirModule() {
        classes()
                .that()
                .areAnnotatedWith(Entity.class)
                .and()
                .resideOutsideOfPackage("dev.kontor.shared")
                .should()
                .notBePublic()
                .check(KONTOR);
    }

    @Test
    void everyOperationSaysWhoMayUseIt() {
        methods()
                .that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(Path.class)
                .and()
                .arePublic()
                .should(beSecured())
                .check(KONTOR);
    }

    @Test
    void nothingIsPackagePrivateThatShouldAnswer() {
        methods()
                .that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(Path.class)
                .and()
                .areAnnotatedWith(jakarta.ws.rs.GET.class)
                .or()
                .areAnnotatedWith(jakarta.ws.rs.POST.class)
                .should()
                .bePublic()
                .check(KONTOR);
    }

    @Test
    void noStateInResources() {
        fields().that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(Path.class)
                .should()
                .beFinal()
                .check(KONTOR);
    }

    @Test
    void onlyTheClockKnowsThePresent() {
        noClasses().should().callMethod(java.time.Instant.class, "now").check(KONTOR);
        noClasses().should().callMethod(java.time.LocalDate.class, "now").check(KONTOR);
        noClasses().should().callMethod(System.class, "currentTimeMillis").check(KONTOR);
    }

    /** Its rules are those of 2003: straße.de would become strasse.de, the domain of somebody else. */
    @Test
    void hostNamesAreNotReadByTheJdk() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.net.IDN")
                .check(KONTOR);
    }

    private static com.tngtech.archunit.base.DescribedPredicate<com.tngtech.archunit.core.domain.JavaClass>
            resideInAPackages(List<String> packages) {
        return com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage(
                packages.toArray(String[]::new));
    }

    private static com.tngtech.archunit.lang.ArchCondition<com.tngtech.archunit.core.domain.JavaMethod> beSecured() {
        return new com.tngtech.archunit.lang.ArchCondition<>("name a right") {
            @Override
            public void check(
                    com.tngtech.archunit.core.domain.JavaMethod method,
                    com.tngtech.archunit.lang.ConditionEvents events) {
                boolean operation = method.getAnnotations().stream()
                        .anyMatch(one -> one.getRawType().isMetaAnnotatedWith(jakarta.ws.rs.HttpMethod.class));
                boolean secured = Stream.of(RolesAllowed.class, PermitAll.class, Authenticated.class)
                        .anyMatch(one ->
                                method.isAnnotatedWith(one) || method.getOwner().isAnnotatedWith(one));
                if (operation && !secured && !method.getModifiers().contains(JavaModifier.STATIC)) {
                    events.add(com.tngtech.archunit.lang.SimpleConditionEvent.violated(
                            method, method.getFullName() + " names no right"));
                }
            }
        };
    }
}
