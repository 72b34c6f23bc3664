package dev.kontor.customer.life;

import dev.kontor.base.sql.Sql;
import dev.kontor.base.sql.SqlStatement;
import dev.kontor.customer.customer.CustomerPart.Reference;
import dev.kontor.customer.customer.CustomerPart.Rows;
import dev.kontor.tenant.reseller.ResellerDay;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import java.util.UUID;

/**
 * Takes rows out of their tables and keeps them as they were. Whoever changes one of them meanwhile is waited for, and finds
 * it gone afterwards.
 */
@ApplicationScoped
class ParkedRows {

    private static final String PARK = """
            insert into parked_row (reseller_id, operation_id, id, of_table, how, before)
            select :reseller, :operation, gen_random_uuid(), '%1$s', '%2$s', to_jsonb(x)
              from (select t.* from %1$s t where t.reseller_id = :reseller and (%3$s) for update) x""";

    private final Sql sql;
    private final ResellerDay day;

    ParkedRows(Sql sql, ResellerDay day) {
        this.sql = sql;
        this.day = day;
    }

    /** They are gone with the next trip of the transaction. */
    void park(UUID operation, UUID customer, Rows rows) {
        about(operation, customer, PARK.formatted(rows.table(), "ROW", rows.condition()))
                .later();
        drop(customer, rows);
    }

    /** As those that are still going on were before they became another customer's. */
    void copyHeld(UUID operation, UUID customer, Rows rows) {
        String held = "(%s) and %s".formatted(rows.condition(), Objects.requireNonNull(rows.held()));
        about(operation, customer, PARK.formatted(rows.table(), "COPY", held))
                .bind("today", day.today())
                .later();
    }

    /** Rows of others stay without the customer. */
    void unlink(UUID operation, UUID customer, Reference reference) {
        String table = reference.table();
        String column = reference.column();
        about(operation, customer, """
                        insert into parked_row (reseller_id, operation_id, id, of_table, how, before)
                        select :reseller, :operation, gen_random_uuid(), '%1$s', 'REFERENCE',
                               jsonb_build_object('id', x.id, '%2$s', x.%2$s)
                          from (select t.id, t.%2$s from %1$s t
                                 where t.reseller_id = :reseller and t.%2$s = :customer for update) x""".formatted(table, column)).later();
        drop(customer, reference);
    }

    /** Where they have none by now. */
    void link(UUID operation, UUID customer, Reference reference) {
        about(operation, customer, """
                        update %1$s t set %2$s = :customer from parked_row p
                         where t.reseller_id = :reseller and p.reseller_id = :reseller and p.operation_id = :operation
                           and p.of_table = '%1$s' and p.how = 'REFERENCE'
                           and t.id = cast(p.before ->> 'id' as uuid) and t.%2$s is null""".formatted(reference.table(), reference.column()))
                .later();
    }

    /** For good. */
    void drop(UUID customer, Rows rows) {
        sql.query("delete from %s t where t.reseller_id = :reseller and (%s)".formatted(rows.table(), rows.condition()))
                .bind("customer", customer)
                .later();
    }

    /** For good. */
    void drop(UUID customer, Reference reference) {
        sql.query("update %1$s t set %2$s = null where t.reseller_id = :reseller and t.%2$s = :customer"
                        .formatted(reference.table(), reference.column()))
                .bind("customer", customer)
                .later();
    }

    void forget(UUID operation) {
        sql.query("delete from parked_row p where p.reseller_id = :reseller and p.operation_id = :operation")
                .bind("operation", operation)
                .later();
    }

    private SqlStatement about(UUID operation, UUID customer, String statement) {
        return sql.query(statement).bind("operation", operation).bind("customer", customer);
    }
}
