package dev.kontor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.testing.LockedTables;
import dev.kontor.testing.ParsedChangelog;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import liquibase.ChecksumVersion;
import liquibase.change.Change;
import liquibase.change.core.RawSQLChange;
import liquibase.changelog.ChangeSet;
import org.junit.jupiter.api.Test;

/** The changesets as they are written. */
class ChangelogTest {

    /** A server that has run a changeset refuses to start with another one of its name: write a new one instead. */
    @Test
    void whatLandedIsNeverEdited() throws Exception {
        assertThat(ParsedChangelog.changesets().stream()
                        .map(changeset ->
                                changeset.getId() + " " + changeset.generateCheckSum(ChecksumVersion.latest())))
                .containsAll(landed());
    }

    @Test
    void noRollbackPretends() throws Exception {
        assertThat(ParsedChangelog.changesets()).allSatisfy(changeset -> {
            List<Change> undone = changeset.getRollback().getChanges();
            assertThat(undone).isNotEmpty();
            assertThat(undone).noneMatch(ChangelogTest::doesNothing);
        });
    }

    /** The owner of the tables sees no row of one that is locked for it, too: nothing would be changed, and nobody told. */
    @Test
    void rowsAreReadAndWrittenOnlyWhereTheLockIsOpen() throws Exception {
        LockedTables locked = new LockedTables();
        Map<String, Set<String>> blind = new TreeMap<>();
        for (ChangeSet changeset : ParsedChangelog.changesets()) {
            for (String statement : statements(changeset)) {
                Set<String> unseen = locked.unseenBy(statement);
                if (!unseen.isEmpty()) {
                    blind.computeIfAbsent(changeset.getId(), id -> new TreeSet<>())
                            .addAll(unseen);
                }
            }
            assertThat(locked.open()).as("left open by %s", changeset.getId()).isEmpty();
        }
        assertThat(blind)
                .as("call opened('table') before, shut('table') after")
                .isEqualTo(Map.of(
                        // made good by customer-relationship-present
                        "customer-relationship", Set.of("business_relationship", "customer")));
    }

    private static List<String> statements(ChangeSet changeset) {
        return changeset.getChanges().stream()
                .filter(RawSQLChange.class::isInstance)
                .map(RawSQLChange.class::cast)
                .flatMap(sql -> sql.isSplitStatements()
                        ? Stream.of(Objects.requireNonNull(sql.getSql()).split(";\\s*(\\n|$)"))
                        : Stream.of(Objects.requireNonNull(sql.getSql())))
                .map(statement -> statement.replaceAll("(?m)^\\s*--.*$", "").strip())
                .toList();
    }

    private static boolean doesNothing(Change change) {
        return change instanceof RawSQLChange sql && sql.getSql().strip().matches("(?i)select 1;?");
    }

    private static List<String> landed() throws IOException {
        try (var file = Objects.requireNonNull(ChangelogTest.class.getResourceAsStream("/landed-changesets.txt"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        }
    }
}
