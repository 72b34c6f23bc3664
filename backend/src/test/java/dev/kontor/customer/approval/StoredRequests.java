package dev.kontor.customer.approval;

import dev.kontor.base.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** Many customers whose first requests are open, straight into the tables: asking is not what these tests are about. */
@ApplicationScoped
class StoredRequests {

    private static final List<String> STATEMENTS = List.of("""
            insert into customer (reseller_id, id, number, kind, company_name, display_name, email, language, currency,
                   billing_type, debit_status, credit_limit, locks, tags, custom_fields, sort_name, sort_city, version,
                   created_at, updated_at)
            select :reseller, gen_random_uuid(), 'N-' || n, 'COMPANY', 'Newcomer ' || n, 'Newcomer ' || n,
                   'office' || n || '@newcomer.example', 'de', 'USD', 'BANK_TRANSFER', 'INACTIVE', 0, '{}', '{}', '{}',
                   'newcomer ' || n, '', 0, now(), now()
              from generate_series(1, :count) n""", """
            insert into business_relationship (reseller_id, customer_id, status, since, sends_supplier_number, version)
            select reseller_id, id, 'REQUESTED', now(), false, 0 from customer
             where reseller_id = :reseller and number like 'N-%' and :count > 0""", """
            insert into service_request (reseller_id, id, customer_id, kind, status, risks, created_at, due_at, version)
            select reseller_id, gen_random_uuid(), id, 'FIRST', 'OPEN', '[]', now(), now(), 0 from customer
             where reseller_id = :reseller and number like 'N-%' and :count > 0""", """
            insert into service_request_service (reseller_id, request_id, service_code, customer_id, pending)
            select reseller_id, id, 'ORDER', customer_id, true from service_request
             where reseller_id = :reseller and :count > 0""");

    private final Sql sql;

    StoredRequests(Sql sql) {
        this.sql = sql;
    }

    /** The ids of the requests. */
    @Transactional
    List<UUID> open(int count) {
        STATEMENTS.forEach(
                statement -> sql.query(statement).bind("count", count).update());
        return sql.query("select id from service_request where reseller_id = :reseller")
                .list(UUID.class);
    }
}
