package dev.kontor.customer.customerclass;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kontor.testing.ScratchDatabase;
import dev.kontor.testing.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.List;
import liquibase.exception.LiquibaseException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** Classes from before they had several currencies. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ClassCurrencyMigrationTest {

    private static final String BEFORE = "customer-class-currency";
    private static final String ID = "00000000-0000-7000-8000-000000000001";

    /** A class in euro with a customer, of each of whom a finding was accepted. */
    private static final List<String> ROWS = List.of(
            """
            insert into reseller (id, name, slug, currency, language, time_zone, customer_number_pattern, version, created_at)
            values ('%1$s', 'R', 'r', 'EUR', 'de', 'UTC', '{n}', 0, now())""",
            """
            insert into customer_class (reseller_id, id, name, position, currency, version, created_at)
            values ('%1$s', '%1$s', 'K', 1, 'EUR', 0, now())""",
            """
            insert into customer (reseller_id, id, number, kind, display_name, language, currency, class_id, billing_type,
                   debit_status, credit_limit, locks, tags, custom_fields, sort_name, sort_city, version, created_at, updated_at)
            values ('%1$s', '00000000-0000-7000-8000-000000000002', 'K-1', 'COMPANY', 'C', 'en', 'EUR', '%1$s', 'INVOICE',
                    'NONE', 0, '{}', '{}', '{}', 'c', '', 0, now(), now())""",
            "insert into product_category (reseller_id, id, name, version) values ('%1$s', '%1$s', 'C', 0)",
            """
            insert into product (reseller_id, id, sku, kind, category_id, name, sort_name, version, created_at, updated_at)
            values ('%1$s', '%1$s', 's', 'SERVICE', '%1$s', 'S', 's', 0, now(), now())""",
            """
            insert into accepted_finding (reseller_id, id, code, who, product_id, charges, said, reason, accepted_until,
                   accepted_at, accepted_by, accepted_by_name)
            values ('%1$s', '%1$s', 'ZERO_PRICE', '%1$s', '%1$s', 'RENEW/12/1', '0.00', 'Why', '2099-01-01', now(), '%1$s', 'N')""");

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    @Test
    void haveTheirPresentOneAfterTheUpdate() throws SQLException, LiquibaseException {
        try (ScratchDatabase scratch = before()) {
            scratch.migrate();
            assertThat(scratch.column("select class_id || ' ' || currency from customer_class_currency"))
                    .containsExactly(ID + " EUR");
            assertThat(scratch.column("select currency from accepted_finding")).containsExactly("EUR");
            assertThat(scratch.column("""
                            select relname from pg_class where relforcerowsecurity and relname in
                            ('customer', 'customer_class', 'customer_class_currency', 'price_list', 'accepted_finding')""")).hasSize(5);
        }
    }

    @Test
    void wayBackIsRefusedWhileSomebodyBuysInAFurtherOne() throws SQLException, LiquibaseException {
        try (ScratchDatabase scratch = before()) {
            scratch.migrate();
            scratch.run(
                    "postgres",
                    "insert into customer_class_currency (reseller_id, class_id, currency) values ('%1$s', '%1$s', 'USD')"
                            .formatted(ID),
                    "update customer set currency = 'USD'");
            assertThatThrownBy(() -> scratch.rollBackBefore(BEFORE)).hasStackTraceContaining("customer_class_fk");
            scratch.run("postgres", "update customer set currency = 'EUR'");
            scratch.rollBackBefore(BEFORE);
            assertThat(scratch.column("select currency from customer_class")).containsExactly("EUR");
        }
    }

    private ScratchDatabase before() throws SQLException, LiquibaseException {
        ScratchDatabase scratch = new ScratchDatabase(url);
        scratch.migrate();
        scratch.rollBackBefore(BEFORE);
        scratch.run("postgres", ROWS.stream().map(row -> row.formatted(ID)).toArray(String[]::new));
        return scratch;
    }
}
