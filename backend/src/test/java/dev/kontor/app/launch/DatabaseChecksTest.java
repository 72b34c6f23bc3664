package dev.kontor.app.launch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.testing.ScratchDatabase;
import dev.kontor.testing.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Roles that the application must not have, whichever way it came to them. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class DatabaseChecksTest {

    private static final String AS_APPLICATION = "set local role shadow";

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    private ScratchDatabase scratch;

    @BeforeEach
    void makeRoles() throws SQLException {
        scratch = new ScratchDatabase(url);
        scratch.run(
                "postgres",
                "create role shadow",
                "create role middle",
                "create role owning",
                "create table thing (id int)",
                "alter table thing owner to owning");
    }

    @AfterEach
    void dropRoles() throws SQLException {
        scratch.run("postgres", "drop owned by owning, middle, shadow", "drop role shadow, middle, owning");
        scratch.close();
    }

    @Test
    void plainRoleIsWelcome() throws SQLException {
        assertThat(refused()).isEmpty();
    }

    @Test
    void memberOfTheOwnerIsRefused() throws SQLException {
        assertThat(refused("grant owning to shadow"))
                .containsExactly("KONTOR_DB_USER is a member of owning, which owns tables or the database;"
                        + " migrate with KONTOR_DB_OWNER instead.");
    }

    @Test
    void memberOverOthersIsRefusedToo() throws SQLException {
        assertThat(refused("grant owning to middle", "grant middle to shadow"))
                .singleElement()
                .asString()
                .contains("is a member of owning");
        // who has not what a role may, but can become it
        assertThat(refused("grant owning to shadow with inherit false"))
                .singleElement()
                .asString()
                .contains("is a member of owning");
    }

    @Test
    void ownerIsRefused() throws SQLException {
        assertThat(refused("alter table thing owner to shadow"))
                .containsExactly("KONTOR_DB_USER owns tables or the database; migrate with KONTOR_DB_OWNER instead.");
        assertThat(refused(
                        "create function f() returns int language sql as 'select 1'",
                        "alter function f() owner to shadow"))
                .hasSize(1);
    }

    @Test
    void whoMayBypassTheWallIsRefused() throws SQLException {
        assertThat(refused("alter role shadow bypassrls"))
                .containsExactly("KONTOR_DB_USER may bypass row-level security; use a plain role.");
        assertThat(refused("alter role middle superuser", "grant middle to shadow"))
                .singleElement()
                .asString()
                .contains("is a member of middle, which may bypass");
    }

    @Test
    void whoMayBecomeMoreIsRefused() throws SQLException {
        assertThat(refused("alter role shadow createrole"))
                .containsExactly("KONTOR_DB_USER may create roles and so become another; use a plain role.");
        assertThat(refused("grant pg_execute_server_program to shadow"))
                .singleElement()
                .asString()
                .contains("reaches files and programs");
    }

    /** What is said of a role after these statements, which are taken back. */
    private List<String> refused(String... statements) throws SQLException {
        return scratch.undone(statements, AS_APPLICATION, DatabaseChecks.TOO_POWERFUL);
    }
}
