package dev.kontor.customer.terms;

import dev.kontor.base.shared.Page;
import dev.kontor.base.sql.Conditions;
import dev.kontor.base.sql.Listing;
import dev.kontor.base.sql.Order;
import dev.kontor.base.sql.Sql;
import dev.kontor.customer.site.LegalText;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Which customer accepted which version of a text, when and from where. Only ever added. */
@ApplicationScoped
public class LegalAcceptances {

    private static final Order<?> NEWEST_TEXT = Order.newestFirst("acceptance", "a.text_id");

    private final Sql sql;

    LegalAcceptances(Sql sql) {
        this.sql = sql;
    }

    public void add(UUID customerId, Collection<UUID> textIds, Instant at, @Nullable String address) {
        sql.query("""
            insert into legal_acceptance (reseller_id, customer_id, text_id, accepted_at, address)
            select :reseller, :customer, id, cast(:at as timestamptz), cast(:address as varchar)
              from unnest(cast(:texts as uuid[])) id
            on conflict (reseller_id, customer_id, text_id) do nothing\
            """)
                .bind("customer", customerId)
                .bind("at", at)
                .bind("address", address)
                .array("texts", textIds)
                .update();
    }

    /** When the customer accepted what; the latest hundred. */
    Map<UUID, Instant> moments(UUID customerId) {
        return sql.query("""
            select text_id, accepted_at from legal_acceptance
             where reseller_id = :reseller and customer_id = :customer
             order by accepted_at desc, text_id limit 100\
            """).bind("customer", customerId).map(UUID.class, Instant.class);
    }

    List<LegalText> missing(UUID customerId) {
        return sql.query("""
                    select t.* from legal_text t
                     where t.reseller_id = :reseller and t.required and t.withdrawn_at is null
                       and t.site_id in (select r.site_id from registration r
                                          where r.reseller_id = :reseller and r.customer_id = :customer)
                       and not exists (select 1 from legal_acceptance a
                                        where a.reseller_id = :reseller and a.customer_id = :customer
                                          and a.text_id = t.id)
                     order by t.code, t.id\
                    """).bind("customer", customerId).entities(LegalText.class);
    }

    Page<LegalAcceptanceView> page(UUID customerId, int limit, @Nullable String cursor) {
        Conditions conditions = Conditions.of("a.reseller_id = :reseller").equal("a.customer_id", customerId);
        Listing list = sql.listing("legal_acceptance a", conditions, NEWEST_TEXT);
        List<LegalAcceptanceView> found = list.rows("""
                select a.text_id, s.name as site_name, t.code, t.text_version as version, t.withdrawn_at is null as current,
                       a.accepted_at, a.address
                  from legal_acceptance a
                  join legal_text t on t.reseller_id = a.reseller_id and t.id = a.text_id
                  join site s on s.reseller_id = t.reseller_id and s.id = t.site_id
                {page}""", LegalAcceptanceView.class, limit + 1, cursor);
        return Page.of(found, limit, list.total(), view -> NEWEST_TEXT.cursorAfter(view.textId()), Function.identity());
    }
}
