package dev.kontor.holding.renewal;

import dev.kontor.base.shared.Ids;
import dev.kontor.base.shared.Money;
import dev.kontor.base.shared.SqlArrays;
import dev.kontor.base.shared.TenantRows;
import dev.kontor.holding.association.Association;
import dev.kontor.holding.association.AssociationRenewed;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The rows of renewals whose day has come. */
@ApplicationScoped
class DueRenewals {

    private final TenantRows rows;

    DueRenewals(TenantRows rows) {
        this.rows = rows;
    }

    boolean any(LocalDate today) {
        return rows.query("""
                        select id, renews_on from association
                         where reseller_id = :reseller and sort_renews <= :today limit 1""")
                .setParameter("today", today)
                .uniqueResultOptional()
                .isPresent();
    }

    /** The first ones; who else runs renewals waits here, and finds those that are left. */
    List<UUID> lock(LocalDate today, int atMost) {
        return rows.query("""
                        select id, renews_on from association where reseller_id = :reseller and sort_renews <= :today
                         order by sort_renews, id limit :most for update""").setParameter("today", today).setParameter("most", atMost).list().stream()
                .map(row -> (UUID) row[0])
                .toList();
    }

    /** Stores how they go on, in one statement. */
    void store(List<Association> changed) {
        rows.query("""
                        update association a
                           set ends_on = n.ends_on, renewal_months = n.months, renewal_mode = n.mode,
                               renews_on = n.renews_on, renewal_anchor = n.anchor, renewal_answer = null,
                               version = n.version, updated_at = n.updated_at
                          from unnest(cast(:ids as uuid[]), cast(:ends as date[]), cast(:months as int[]),
                                      cast(:modes as text[]), cast(:renews as date[]), cast(:anchors as date[]),
                                      cast(:versions as bigint[]), cast(:updated as timestamptz[]))
                            as n (id, ends_on, months, mode, renews_on, anchor, version, updated_at)
                         where a.reseller_id = :reseller and a.id = n.id""")
                .setParameter("ids", column(changed, row -> row.id))
                .setParameter("ends", column(changed, row -> row.endsOn))
                .setParameter("months", column(changed, row -> row.renewalMonths))
                .setParameter("modes", column(changed, row -> row.renewalMode))
                .setParameter("renews", column(changed, row -> row.renewsOn))
                .setParameter("anchors", column(changed, row -> row.renewalAnchor))
                .setParameter("versions", column(changed, row -> row.version))
                .setParameter("updated", column(changed, row -> row.updatedAt))
                .executeUpdate();
    }

    /** What became of each period, once. */
    void record(List<AssociationRenewed> renewed, Instant now) {
        rows.query("""
                        insert into association_renewal (reseller_id, id, association_id, period_start, outcome, currency,
                               unit_price, total, source, ran_at)
                        select :reseller, n.id, n.association_id, n.period_start, n.outcome, n.currency, n.unit_price,
                               n.total, n.source, cast(:now as timestamptz)
                          from unnest(cast(:ids as uuid[]), cast(:associations as uuid[]), cast(:periods as date[]),
                                      cast(:outcomes as text[]), cast(:currencies as text[]),
                                      cast(:prices as numeric[]), cast(:totals as numeric[]), cast(:sources as text[]))
                            as n (id, association_id, period_start, outcome, currency, unit_price, total, source)
                        on conflict (reseller_id, association_id, period_start) do nothing""")
                .setParameter("ids", column(renewed, one -> Ids.next()))
                .setParameter("associations", column(renewed, AssociationRenewed::associationId))
                .setParameter("periods", column(renewed, AssociationRenewed::periodStart))
                .setParameter("outcomes", column(renewed, AssociationRenewed::outcome))
                .setParameter("currencies", column(renewed, one -> total(one, Money::currency)))
                .setParameter("prices", column(renewed, DueRenewals::unitPrice))
                .setParameter("totals", column(renewed, one -> total(one, Money::amount)))
                .setParameter(
                        "sources",
                        column(
                                renewed,
                                one -> one.price() == null ? null : one.price().source()))
                .setParameter("now", now)
                .executeUpdate();
    }

    private static @Nullable Object unitPrice(AssociationRenewed one) {
        return one.price() == null || one.price().unitPrice() == null
                ? null
                : one.price().unitPrice().amount();
    }

    private static @Nullable Object total(AssociationRenewed one, Function<Money, Object> part) {
        return one.price() == null || one.price().total() == null
                ? null
                : part.apply(one.price().total());
    }

    private static <T> String column(List<T> all, Function<T, @Nullable Object> field) {
        List<@Nullable Object> values = new ArrayList<>(all.size());
        all.forEach(one -> values.add(field.apply(one)));
        return SqlArrays.withGaps(values);
    }
}
