package dev.kontor;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.kontor.testing.SourceSql;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** There is one way to read, {@code Sql}: nobody else opens statements of its own. */
class StatementRulesTest {

    private static final Set<String> OPENING = Set.of(
            "prepareStatement",
            "createStatement",
            "prepareCall",
            "createNativeQuery",
            "createNativeMutationQuery",
            "createNamedQuery");

    /** Those who still do: the list only gets shorter. Before the server starts there is no other way. */
    private static final Set<String> LEFT = Set.of("EmbeddedDatabase", "Migrations");

    private static final JavaClasses KONTOR = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.kontor");

    @Test
    void onlySqlOpensStatements() {
        Set<String> opening = KONTOR.stream()
                .filter(type -> !type.getPackageName().endsWith(".sql"))
                .filter(type -> type.getMethodCallsFromSelf().stream()
                        .anyMatch(call -> OPENING.contains(call.getTarget().getName())))
                .map(StatementRulesTest::outermost)
                .collect(Collectors.toSet());
        assertThat(opening).isEqualTo(LEFT);
    }

    /** The planner would merge relations that it knows nothing of by their few days alone, see PriceRelations. */
    @Test
    void daysNeverDecideHowRelationsOfPricesAreJoined() {
        Pattern merged = Pattern.compile(
                "\\bjoin (class_price|own|cost|adjustment|shown) \\w+ on \\w+\\.day = |\\bday = \\w+\\.day\\b");
        Map<String, List<String>> guard = SourceSql.texts("price/guard");
        assertThat(guard.values().stream().flatMap(List::stream)).anyMatch(text -> text.contains(".day - "));
        assertThat(guard)
                .allSatisfy((file, texts) -> assertThat(texts)
                        // its own rows, of which the planner knows
                        .filteredOn(text -> !file.equals("FindingCounts.java"))
                        .noneMatch(text -> merged.matcher(text).find()));
    }

    private static String outermost(JavaClass type) {
        return type.getEnclosingClass().map(StatementRulesTest::outermost).orElse(type.getSimpleName());
    }
}
