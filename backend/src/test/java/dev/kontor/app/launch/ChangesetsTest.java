package dev.kontor.app.launch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.testing.ParsedChangelog;
import liquibase.Contexts;
import liquibase.changelog.ChangeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whether the database is up to date is decided by what the files name: it must be what Liquibase would run. */
class ChangesetsTest {

    @ParameterizedTest
    @ValueSource(strings = {"plain", "citus"})
    void namesWhatLiquibaseWouldRun(String context) throws Exception {
        assertThat(Changesets.of(context))
                .hasSizeGreaterThan(100)
                .containsExactlyElementsOf(ParsedChangelog.changesets().stream()
                        .filter(changeset -> changeset.getContextFilter().matches(new Contexts(context)))
                        .map(ChangeSet::getId)
                        .toList());
    }
}
