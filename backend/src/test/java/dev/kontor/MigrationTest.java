package dev.kontor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kontor.testing.ScratchDatabase;
import dev.kontor.testing.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import liquibase.exception.LiquibaseException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** The way up, the way down, and what every owned table must have in between. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class MigrationTest {

    private static final String FIRST = "00000000-0000-7000-8000-000000000001";
    private static final String SECOND = "00000000-0000-7000-8000-000000000002";
    private static final String NOBODY = "00000000-0000-7000-8000-000000000003";

    /** Tables that are not locked for their owner, too: a view or a function of the owner reads them for everybody. */
    private static final Set<String> NOT_FORCED = Set.of(
            "customer_word",
            "customer_search",
            "subscription_word",
            "subscription_search",
            "mail_word",
            "mail_queue",
            "directory_entry");

    /** Functions that may more than whoever calls them. */
    private static final Set<String> OF_THE_OWNER = Set.of("analyze_table", "claim_mails", "directory_resellers");

    private static final String LOCKED = """
            select c.relname
              from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'reseller_id'
             where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace
               and c.relrowsecurity and c.relforcerowsecurity = %s and 1 = (
                   select count(*) from pg_policy p where p.polrelid = c.oid and p.polpermissive)
               and exists (
                   select from pg_policy p
                    where p.polrelid = c.oid and p.polcmd = '*' and p.polpermissive and p.polroles = '{0}'
                      and pg_get_expr(p.polqual, p.polrelid) = '(reseller_id = current_tenant())'
                      and p.polwithcheck is null)""";

    private static final String OWNED = """
            select c.relname
              from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'reseller_id'
             where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace""";

    /** Views that show whose rows they like, or that somebody else than their owner writes through. */
    private static final String OPEN_VIEWS = """
            select v.viewname from pg_views v
             where v.schemaname = 'public'
               and (v.definition not like '%WHERE (reseller_id = current_tenant());'
                 or has_table_privilege('kontor_app', v.viewname, 'insert, update, delete, truncate'))""";

    /** A row of each table behind a wall of its own, of one reseller. */
    private static final List<String> WALLED = List.of(
            "insert into customer_word (reseller_id, word, customer_id) values ('%1$s', 'w', '%1$s')",
            "insert into customer_search (reseller_id, customer_id, text, markers) values ('%1$s', '%1$s', ' w', '')",
            "insert into subscription_word (reseller_id, word, subscription_id) values ('%1$s', 'w', '%1$s')",
            "insert into subscription_search (reseller_id, subscription_id, text) values ('%1$s', '%1$s', ' w')",
            "insert into mail_word (reseller_id, mail_id, word) values ('%1$s', '%1$s', 'w')",
            "insert into mail_queue (reseller_id, mail_id, due_at) values ('%1$s', '%1$s', '2026-01-01')",
            "insert into directory_entry (kind, key, reseller_id) values ('SLUG', '%1$s', '%1$s')");

    /** What the schema before drafts had no place for. */
    private static final String DRAFT = """
            insert into price_list (reseller_id, id, kind, currency, name, owner_id, created_at, version)
            values ('%1$s', '%1$s', 'LIST', 'EUR', 'List', '%1$s', now(), 0);
            insert into price_change (reseller_id, id, list_id, status, request_id)
            values ('%1$s', '%1$s', '%1$s', 'DRAFT', '%1$s')""".formatted(FIRST);

    /** A customer with a subscription, which expires with January, and a service. */
    private static final String HELD = """
            insert into customer (reseller_id, id, number, kind, display_name, language, currency, billing_type, debit_status,
                   credit_limit, locks, tags, custom_fields, sort_name, sort_city, version, created_at, updated_at)
            values ('%1$s', '%1$s', 'K-1', 'COMPANY', 'C', 'en', 'EUR', 'INVOICE', 'NONE', 0, '{}', '{}', '{}', 'c', '', 0,
                    now(), now());
            insert into subscription (reseller_id, id, kind, name, identifier, status, attributes, sort_identifier,
                   sort_product, version, created_at, updated_at)
            values ('%1$s', '%1$s', 'DOMAIN', 'N', 'a.com', 'ACTIVE', '{}', 'a.com', 'n', 0, now(), now());
            insert into product_category (reseller_id, id, name, version) values ('%1$s', '%1$s', 'C', 0);
            insert into product (reseller_id, id, sku, kind, category_id, name, sort_name, version, created_at, updated_at)
            values ('%1$s', '%1$s', 's', 'SERVICE', '%1$s', 'S', 's', 0, now(), now());
            insert into association (reseller_id, id, customer_id, subscription_id, product_id, quantity, starts_on,
                   renewal_months, renewal_mode, renews_on, renewal_anchor, notify_customer, services, update_service,
                   transferable, sort_identifier, sort_product, version, created_at, updated_at)
            values ('%1$s', '%1$s', '%1$s', '%1$s', null, 1, '2026-01-01', 1, 'EXPIRE', '2026-02-01', '2026-01-01', true, '{}',
                    false, true, 'a.com', 'n', 0, now(), now()),
                   ('%1$s', '%2$s', '%1$s', null, '%1$s', 1, '2026-01-01', null, null, null, null, true, '{}', false, true,
                    '', 's', 0, now(), now())""".formatted(FIRST, SECOND);

    private static final String NOTES =
            "create table note (reseller_id uuid not null, id uuid not null, text text, primary key (reseller_id, id))";

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    @Test
    void everyChangesetCanBeUndoneAndDoneAgain() throws SQLException, LiquibaseException {
        try (ScratchDatabase scratch = new ScratchDatabase(url)) {
            List<String> empty = scratch.schema();
            scratch.migrate();
            List<String> migrated = scratch.schema();
            assertThat(migrated).hasSizeGreaterThan(800);
            scratch.run("postgres", resellers(), DRAFT);

            scratch.rollBack();
            assertThat(scratch.schema()).isEqualTo(empty);

            scratch.migrate();
            assertThat(scratch.schema()).isEqualTo(migrated);
        }
    }

    @Test
    void whoHasASubscriptionIsKnownAfterTheUpdate() throws SQLException, LiquibaseException {
        try (ScratchDatabase scratch = new ScratchDatabase(url)) {
            scratch.migrate();
            scratch.rollBackBefore("subscription-holder");
            scratch.run("postgres", resellers(), HELD);
            scratch.migrate();
            assertThat(scratch.column("select concat_ws(' ', starts_on, last_on) from subscription_holder"))
                    .containsExactly("2026-01-01 2026-01-31");
            assertThat(scratch.column("select relforcerowsecurity from pg_class where relname = 'association'"))
                    .containsExactly("t");
        }
    }

    @Test
    void everyTableOfATenantIsLocked() throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, "postgres", "postgres")) {
            List<String> forced = ScratchDatabase.column(connection, LOCKED.formatted("true"));
            List<String> locked = ScratchDatabase.column(connection, LOCKED.formatted("false"));
            assertThat(locked).containsExactlyInAnyOrderElementsOf(NOT_FORCED);
            assertThat(forced).hasSizeGreaterThan(50);
            assertThat(ScratchDatabase.column(connection, OWNED))
                    .containsExactlyInAnyOrderElementsOf(
                            Stream.concat(forced.stream(), locked.stream()).toList());
            assertThat(ScratchDatabase.column(connection, OPEN_VIEWS)).isEmpty();
            assertThat(ScratchDatabase.column(connection, """
                            select proname from pg_proc where prosecdef and pronamespace = 'public'::regnamespace""")).containsExactlyInAnyOrderElementsOf(OF_THE_OWNER);
        }
    }

    /** Whatever statement is written: no predicate of ours is in the way here. */
    @Test
    void noStatementReachesTheWordsAndNamesOfAnother() throws SQLException, LiquibaseException {
        try (ScratchDatabase scratch = new ScratchDatabase(url)) {
            scratch.migrate();
            scratch.run("postgres", resellers());
            scratch.run("postgres", mail(FIRST), mail(SECOND));
            for (String row : WALLED) {
                scratch.run("postgres", row.formatted(FIRST), row.formatted(SECOND));
            }
            for (String table : NOT_FORCED) {
                onlyOwnRowsAreReached(scratch, table);
            }
            for (String row : WALLED) {
                assertThatThrownBy(() -> scratch.run("kontor_app", tenant(FIRST), row.formatted(SECOND)))
                        .hasMessageContaining("row-level security");
            }
            whatIsAskedBeforeThereIsATenant(scratch);
        }
    }

    private static void onlyOwnRowsAreReached(ScratchDatabase scratch, String table) throws SQLException {
        String others = "select count(*) from %s where reseller_id <> '%s'";
        List<String> readable =
                table.endsWith("_word") || table.endsWith("_search") ? List.of(table, "own_" + table) : List.of(table);
        for (String name : readable) {
            assertThat(scratch.columnAs("kontor_app", others.formatted(name, FIRST), tenant(FIRST)))
                    .as(name)
                    .containsExactly("0");
            assertThat(scratch.columnAs("kontor_app", "select count(*) from " + name, tenant(FIRST)))
                    .as(name)
                    .containsExactly("1");
            assertThat(scratch.columnAs("kontor_app", "select count(*) from " + name))
                    .as(name + " without a tenant")
                    .containsExactly("0");
        }
        scratch.run("kontor_app", tenant(FIRST), "update %s set reseller_id = reseller_id".formatted(table));
        scratch.run(
                "kontor_app",
                tenant(NOBODY),
                "delete from " + table,
                "update %s set reseller_id = '%s'".formatted(table, NOBODY));
        assertThat(scratch.column("select count(*) from " + table)).as(table).containsExactly("2");
        if (readable.size() > 1) {
            assertThatThrownBy(() -> scratch.run("kontor_app", tenant(FIRST), "delete from own_" + table))
                    .hasMessageContaining("permission denied");
        }
    }

    /** Whose a very name is, and what mail is due: nothing else, and ids only. */
    private static void whatIsAskedBeforeThereIsATenant(ScratchDatabase scratch) throws SQLException {
        String whose = "select * from directory_resellers('%s', '%s')";
        assertThat(scratch.columnAs("kontor_app", whose.formatted("SLUG", SECOND)))
                .containsExactly(SECOND);
        assertThat(scratch.columnAs("kontor_app", whose.formatted("SITE", SECOND)))
                .isEmpty();
        assertThat(scratch.columnAs("kontor_app", whose.formatted("SLUG", "%"))).isEmpty();
        String claimed = "select mail_id from claim_mails('2026-01-02', '2026-01-03', 1)";
        assertThat(scratch.columnAs("kontor_app", claimed)).hasSize(1);
        assertThat(scratch.columnAs("kontor_app", claimed)).hasSize(1);
        assertThat(scratch.columnAs("kontor_app", claimed)).isEmpty();
        scratch.run("postgres", "create role stranger");
        try {
            assertThatThrownBy(() -> scratch.run("postgres", "set role stranger", whose.formatted("SLUG", SECOND)))
                    .hasMessageContaining("permission denied");
        } finally {
            scratch.run("postgres", "drop role stranger");
        }
    }

    @Test
    void aTableIsOwnedByOneCall() throws SQLException, LiquibaseException {
        try (ScratchDatabase scratch = new ScratchDatabase(url)) {
            scratch.migrate();
            scratch.run("kontor_owner", NOTES);
            List<String> before = scratch.schema();
            scratch.run("kontor_owner", "call owned('note')");
            scratch.run("postgres", resellers());
            onlyTheTenantReadsAndWrites(scratch);
            scratch.run("kontor_owner", "call disowned('note')");
            assertThat(scratch.schema()).isEqualTo(before);
        }
    }

    private static void onlyTheTenantReadsAndWrites(ScratchDatabase scratch) throws SQLException {
        scratch.run("kontor_app", tenant(FIRST), note(FIRST));
        scratch.run("kontor_app", tenant(SECOND), note(SECOND), "update note set text = 'seen'");
        scratch.run("kontor_owner", "update note set text = 'seen by the owner'");
        assertThat(scratch.column("select text from note order by reseller_id")).containsExactly("new", "seen");
        assertThatThrownBy(() -> scratch.run("kontor_app", tenant(FIRST), note(SECOND)))
                .hasMessageContaining("row-level security");
        assertThatThrownBy(() -> scratch.run("kontor_app", tenant(NOBODY), note(NOBODY)))
                .hasMessageContaining("note_reseller");
    }

    private static String tenant(String reseller) {
        return "select set_tenant('%s')".formatted(reseller);
    }

    private static String note(String reseller) {
        return "insert into note (reseller_id, id, text) values ('%1$s', '%1$s', 'new')".formatted(reseller);
    }

    private static String mail(String reseller) {
        return """
                insert into mail (reseller_id, id, kind, status, language, recipient, subject, queued_at, attempts, code, request_id)
                values ('%1$s', '%1$s', 'K', 'QUEUED', 'en', 'a@b.example', 's', now(), 0, 'WAITING', '%1$s')""".formatted(reseller);
    }

    private static String resellers() {
        return """
                insert into reseller (id, name, slug, currency, language, time_zone, customer_number_pattern, version, created_at)
                select id, 'R', id, 'EUR', 'de', 'UTC', '{n}', 0, now()
                  from unnest(cast('{%s,%s}' as uuid[])) as id""".formatted(FIRST, SECOND);
    }
}
