package dev.kontor.registration;

import dev.kontor.shared.CurrentActor;
import dev.kontor.shared.Rows;
import dev.kontor.shared.SqlArrays;
import dev.kontor.shared.TenantRows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Which customer accepted which version of a text, when and from where. Only ever added. */
@ApplicationScoped
class LegalAcceptances {

    private final EntityManager entityManager;
    private final TenantRows rows;
    private final CurrentActor actor;

    LegalAcceptances(EntityManager entityManager, TenantRows rows, CurrentActor actor) {
        this.entityManager = entityManager;
        this.rows = rows;
        this.actor = actor;
    }

    void add(UUID customerId, Collection<UUID> textIds, Instant at, @Nullable String address) {
        rows.query("""
                        insert into legal_acceptance (reseller_id, customer_id, text_id, accepted_at, address)
                        select :reseller, :customer, id, cast(:at as timestamptz), cast(:address as varchar)
                          from unnest(cast(:texts as uuid[])) id
                        on conflict (reseller_id, customer_id, text_id) do nothing""")
                .setParameter("customer", customerId)
                .setParameter("at", at)
                .setParameter("address", address)
                .setParameter("texts", SqlArrays.of(textIds))
                .executeUpdate();
    }

    /** When the customer accepted what; the latest hundred. */
    Map<UUID, Instant> moments(UUID customerId) {
        return rows
                .query("""
                        select text_id, accepted_at from legal_acceptance
                         where reseller_id = :reseller and customer_id = :customer
                         order by accepted_at desc, text_id limit 100""")
                .setParameter("customer", customerId)
                .list()
                .stream()
                .collect(Collectors.toMap(
                        row -> (UUID) row[0], row -> Objects.requireNonNull(Rows.instant(row[1]))));
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
                         order by t.code, t.id""", LegalText.class)
                .setParameter("reseller", actor.resellerId())
                .setParameter("customer", customerId)
                .list();
    }
}
