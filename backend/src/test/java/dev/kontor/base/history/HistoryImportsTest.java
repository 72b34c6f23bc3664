package dev.kontor.base.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.testing.Api;
import dev.kontor.testing.TenantTransaction;
import dev.kontor.testing.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What the history knows of imports, by which they are taken back. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class HistoryImportsTest {

    @Inject
    Api api;

    @Inject
    History history;

    /** As the demo imports all its files. */
    @Test
    void ofSeveralFilesInOneRequestTheLastOneCounts() {
        UUID thing = UUID.randomUUID();
        List<FieldChange> last = List.of(new FieldChange("name", "b", "c"));
        Map<UUID, HistoryEvent> imported = TenantTransaction.run(api.newTenant(), () -> {
            record(thing, List.of(new FieldChange("name", null, "a"), new FieldChange("city", null, "x")));
            record(thing, List.of(new FieldChange("name", "a", "b")));
            record(thing, last);
            UUID request = history.reverted("thing", UUID.randomUUID(), List.of(), thing)
                    .requestId();
            return history.imported("thing", request, List.of(thing));
        });
        assertThat(imported).containsOnlyKeys(thing);
        assertThat(imported.get(thing).changes()).isEqualTo(last);
    }

    private void record(UUID thing, List<FieldChange> changes) {
        history.recordAll("thing", HistoryAction.IMPORTED, Map.of(thing, changes));
    }
}
