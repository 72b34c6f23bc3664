package dev.kontor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.testing.ParsedChangelog;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import liquibase.ChecksumVersion;
import liquibase.change.Change;
import liquibase.change.core.RawSQLChange;
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
