package dev.kontor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.testing.ModuleMap;
import dev.kontor.testing.SourceSql;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Every table belongs to the module whose changelog makes it; statements name own tables and those of modules below. */
class SqlRulesTest {

    private final ModuleMap map = ModuleMap.read();
    private final Map<String, String> owners = SourceSql.owners();

    @Test
    void noStatementCrossesTheMap() {
        List<String> crossing = SourceSql.uses(owners.keySet()).stream()
                .filter(use -> !map.mayUse(use.module(), owners.get(use.table())))
                .map(use -> "%s.%s names %s of %s"
                        .formatted(use.module(), use.type(), use.table(), owners.get(use.table())))
                .toList();
        assertThat(crossing).isEmpty();
    }

    @Test
    void everyTableBelongsToAModule() {
        assertThat(map.modules().keySet()).containsAll(owners.values());
    }

    /** A reading that finds nothing would let everything pass. */
    @Test
    void statementsAreFound() {
        Set<String> named = SourceSql.uses(owners.keySet()).stream()
                .map(SourceSql.Use::table)
                .collect(Collectors.toSet());
        assertThat(named).contains("customer", "price_entry", "association", "mail", "staff_user");
        assertThat(owners).hasSizeGreaterThan(60);
        // the scheduler's library writes its own statements
        assertThat(owners.keySet()).filteredOn(table -> !named.contains(table)).isSubsetOf("scheduled_tasks");
    }
}
