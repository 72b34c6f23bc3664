package dev.kontor.customer.terms;

import dev.kontor.base.shared.CurrentActor;
import dev.kontor.base.shared.Cursor;
import dev.kontor.base.shared.Page;
import dev.kontor.base.shared.Rows;
import dev.kontor.base.shared.SqlArrays;
import dev.kontor.base.shared.TenantRows;
import dev.kontor.customer.site.LegalText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Which customer accepted which version of a text, when and from where. Only ever added. */
@ApplicationScoped
public class LegalAcceptances {

    private static final UUID LAST = new UUID(-1, -1);

    private final EntityManager entityManager;
    private final TenantRows rows;
    private final CurrentActor actor;

    LegalAcceptances(EntityManager entityManager, TenantRows rows, CurrentActor actor) {
        this.entityManager = entityManager;
        this.rows = rows;
        this.actor = actor;
    }

    public void add(UUID customerId, Collection<UUID> textIds, Instant at, @Nullable String address) {
        rows.query("""
            insert into legal_acceptance (reseller_id, customer_id, text_id, accepted_at, address)
            select :reseller, :customer, id, cast(:at as timestamptz), cast(:address as varchar)
              from unnest(cast(:texts as uuid[])) id
            on conflict (reseller_id, customer_id, text_id) do nothing\
            """)
                .setParameter("customer", customerId)
                .setParameter("at", at)
                .setParameter("address", address)
                .setParameter("texts", SqlArrays.of(textIds))
                .executeUpdate();
    }

    /** When the customer accepted what; the latest hundred. */
    Map<UUID, Instant> moments(UUID customerId) {
        return rows.query("""
            select text_id, accepted_at from legal_acceptance
             where reseller_id = :reseller and customer_id = :customer
             order by accepted_at desc, text_id limit 100\
            """).setParameter("customer", customerId).list().stream()
                .collect(Collectors.toMap(row -> (UUID) row[0], row -> Objects.requireNonNull(Rows.instant(row[1]))));
    }

    List<LegalText> missing(UUID customerId) {
        return entityManager
                .unwrap(Session.class)
                .createNativeQuery("""
                    select t.* from legal_text t
                     where t.reseller_id = :reseller and t.required and t.withdrawn_at is null
                       and t.site_id in (select r.site_id from registration r
                                          where r.reseller_id = :reseller and r.customer_id = :customer)
                       and not exists (select 1 from legal_acceptance a
                                        where a.reseller_id = :reseller and a.customer_id = :customer
                                          and a.text_id = t.id)
                     order by t.code, t.id\
                    """, LegalText.class)
                .setParameter("reseller", actor.resellerId())
                .setParameter("customer", customerId)
                .list();
    }

    @Transactional
    Page<LegalAcceptanceView> page(UUID customerId, int limit, @Nullable String cursorText) {
        Cursor cursor = Cursor.decode(cursorText, "acceptance", 1);
        List<LegalAcceptanceView> found = rows
                .query("""
                    select a.text_id, s.name, t.code, t.text_version, t.withdrawn_at is null, a.accepted_at, a.address
                      from legal_acceptance a
                      join legal_text t on t.reseller_id = a.reseller_id and t.id = a.text_id
                      join site s on s.reseller_id = t.reseller_id and s.id = t.site_id
                     where a.reseller_id = :reseller and a.customer_id = :customer and a.text_id < :before
                     order by a.text_id desc limit :limit\
                    """)
                .setParameter("customer", customerId)
                .setParameter("before", cursor == null ? LAST : cursor.id(0))
                .setParameter("limit", limit + 1)
                .list()
                .stream()
                .map(LegalAcceptances::view)
                .toList();
        Page.Total total = Page.Total.of(count(customerId));
        return Page.of(
                found,
                limit,
                total,
                view -> Cursor.encode("acceptance", view.textId().toString()),
                Function.identity());
    }

    private long count(UUID customerId) {
        Object[] counted = rows.query("""
            select count(*), min(accepted_at) from legal_acceptance
             where reseller_id = :reseller and customer_id = :customer\
            """).setParameter("customer", customerId).getSingleResult();
        return ((Number) counted[0]).longValue();
    }

    private static LegalAcceptanceView view(Object[] row) {
        return new LegalAcceptanceView(
                (UUID) row[0],
                row[1].toString(),
                row[2].toString(),
                ((Number) row[3]).intValue(),
                (Boolean) row[4],
                Objects.requireNonNull(Rows.instant(row[5])),
                Rows.text(row[6]));
    }
}
