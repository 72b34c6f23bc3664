package dev.kontor;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.kontor.base.http.Created;
import dev.kontor.testing.ModuleMap;
import dev.kontor.testing.SourceSql;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.Entity;
import jakarta.ws.rs.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.RestResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The module graph, written once. A package that is not in it fails here. */
class ModuleRulesTest {

    static final JavaClasses KONTOR = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.kontor");

    private static final ModuleMap MAP = ModuleMap.read();

    private static final Map<String, Set<String>> SQL = usedInStatements();

    private static final int MOST_FILES = 35;

    static Stream<String> modules() {
        return MAP.modules().keySet().stream();
    }

    @Test
    void everyPackageIsInTheGraph() {
        Set<String> packages = KONTOR.stream().map(ModuleRulesTest::moduleOf).collect(Collectors.toSet());
        assertThat(packages).isEqualTo(modules().collect(Collectors.toSet()));
    }

    @ParameterizedTest
    @MethodSource("modules")
    void moduleUsesOnlyWhatItMay(String module) {
        assertThat(uses(module)).allMatch(other -> MAP.mayUse(module, other));
    }

    /** The map is not wider than the house. */
    @ParameterizedTest
    @MethodSource("modules")
    void everyPermissionInsideAnAreaIsUsed(String module) {
        Set<String> used = new HashSet<>(uses(module));
        used.addAll(SQL.getOrDefault(module, Set.of()));
        assertThat(used).containsAll(MAP.modules().get(module));
    }

    @Test
    void everyPermissionBetweenAreasIsUsed() {
        Map<String, Set<String>> used = modules()
                .collect(Collectors.groupingBy(
                        ModuleMap::area,
                        Collectors.flatMapping(
                                module -> uses(module).stream()
                                        .map(ModuleMap::area)
                                        .filter(other -> !other.equals(ModuleMap.area(module))),
                                Collectors.toSet())));
        assertThat(used).isEqualTo(MAP.areas());
    }

    @Test
    void neitherAreasNorModulesGoRoundInCircles() {
        slices().matching("dev.kontor.(*)..").should().beFreeOfCycles().check(KONTOR);
        slices().matching("dev.kontor.(*.*)").should().beFreeOfCycles().check(KONTOR);
    }

    @Test
    void modulesStaySmall() {
        Map<String, Long> files = KONTOR.stream()
                .filter(type -> type.isTopLevelClass() && !type.getSimpleName().equals("package-info"))
                .collect(Collectors.groupingBy(ModuleRulesTest::moduleOf, Collectors.counting()));
        files.forEach((module, count) -> assertThat(count).as(module).isLessThanOrEqualTo(MOST_FILES));
    }

    private static Map<String, Set<String>> usedInStatements() {
        Map<String, String> owners = SourceSql.owners();
        return SourceSql.uses(owners.keySet()).stream()
                .collect(Collectors.groupingBy(
                        SourceSql.Use::module, Collectors.mapping(use -> owners.get(use.table()), Collectors.toSet())));
    }

    /** The other modules that the classes of a module mention. */
    private static Set<String> uses(String module) {
        return KONTOR.stream()
                .filter(type -> moduleOf(type).equals(module))
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .map(dependency -> dependency.getTargetClass().getBaseComponentType())
                .filter(type -> type.getPackageName().startsWith("dev.kontor."))
                .map(ModuleRulesTest::moduleOf)
                .filter(other -> !other.equals(module))
                .collect(Collectors.toSet());
    }

    private static String moduleOf(JavaClass type) {
        return type.getPackageName().substring("dev.kontor.".length());
    }

    /** Where a module grew out of another, both may know the row; nobody else may. */
    @Test
    void entitiesStayInTheirArea() {
        KONTOR.stream()
                .filter(type -> type.isAnnotatedWith(Entity.class)
                        && !ModuleMap.area(moduleOf(type)).equals("base"))
                .forEach(entity -> assertThat(entity.getDirectDependenciesToSelf())
                        .as(entity.getSimpleName())
                        .allMatch(use -> ModuleMap.area(moduleOf(use.getOriginClass()))
                                .equals(ModuleMap.area(moduleOf(entity)))));
    }

    @Test
    void entitiesThatNobodyElseNeedsAreNotPublic() {
        KONTOR.stream()
                .filter(type -> type.isAnnotatedWith(Entity.class)
                        && type.getModifiers().contains(JavaModifier.PUBLIC)
                        && !ModuleMap.area(moduleOf(type)).equals("base"))
                .forEach(entity -> assertThat(entity.getDirectDependenciesToSelf())
                        .as(entity.getSimpleName())
                        .anyMatch(use -> !moduleOf(use.getOriginClass()).equals(moduleOf(entity))));
    }

    /** Whoever has a repository can delete everything in it; a module offers what it means to offer. */
    @Test
    void repositoriesStayInTheirModule() {
        noClasses()
                .that()
                .areAssignableTo(PanacheRepositoryBase.class)
                .should()
                .bePublic()
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
                .areMetaAnnotatedWith(jakarta.ws.rs.HttpMethod.class)
                .should()
                .bePublic()
                .check(KONTOR);
    }

    /** So that the contract may say 201 of every answer that does not say itself what it is. */
    @Test
    void answersThatSayNoStatusAreCreations() {
        assertThat(KONTOR.stream()
                        .filter(type -> type.isAnnotatedWith(Path.class))
                        .flatMap(type -> type.getMethods().stream())
                        .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC)
                                && method.getRawReturnType().isEquivalentTo(RestResponse.class)
                                && !method.getReturnType().getName().endsWith("<java.lang.Void>")
                                && !method.isAnnotatedWith(APIResponseSchema.class)))
                .isNotEmpty()
                .allMatch(method -> method.getMethodCallsFromSelf().stream()
                        .anyMatch(call -> call.getTargetOwner().isEquivalentTo(Created.class)));
    }

    /** Nobody calls a resource but HTTP. */
    @Test
    void resourcesStayInTheirModule() {
        classes().that().areAnnotatedWith(Path.class).should().notBePublic().check(KONTOR);
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
