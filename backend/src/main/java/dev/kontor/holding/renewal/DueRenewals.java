package dev.kontor.holding.renewal;

import dev.kontor.base.shared.Ids;
import dev.kontor.base.shared.Money;
import dev.kontor.base.sql.Sql;
import dev.kontor.holding.association.Association;
import dev.kontor.holding.association.AssociationRenewed;
import dev.kontor.holding.association.AssociationRows;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The rows of renewals whose day has come. */
@ApplicationScoped
class DueRenewals {

    private final Sql sql;
    private final AssociationRows rows;

    DueRenewals(Sql sql, AssociationRows rows) {
        this.sql = sql;
        this.rows = rows;
    }

    boolean any(LocalDate today) {
        return sql.query("""
                        select id from association
                         where reseller_id = :reseller and sort_renews <= :today limit 1""").bind("today", today).exists();
    }

    /** The first ones; who else runs renewals waits here, and finds those that are left. */
    List<Association> lock(LocalDate today, int atMost) {
        return sql.query("""
                        select * from association where reseller_id = :reseller and sort_renews <= :today
                         order by sort_renews, id limit :most for update""").bind("today", today).bind("most", atMost).unchanged(Association.class);
    }

    /** Stores how they go on, in one statement, and tells who holds what until when. */
    void store(List<Association> changed) {
        sql.query("""
                        update association a
                           set ends_on = n.ends_on, renewal_months = n.months, renewal_mode = n.mode,
                               renews_on = n.renews_on, renewal_anchor = n.anchor, renewal_answer = null,
                               version = n.version, updated_at = n.updated_at
                          from unnest(cast(:ids as uuid[]), cast(:ends as date[]), cast(:months as int[]),
                                      cast(:modes as text[]), cast(:renews as date[]), cast(:anchors as date[]),
                                      cast(:versions as bigint[]), cast(:updated as timestamptz[]))
                            as n (id, ends_on, months, mode, renews_on, anchor, version, updated_at)
                         where a.reseller_id = :reseller and a.id = n.id""")
                .array("ids", changed, row -> row.id)
                .array("ends", changed, row -> row.endsOn)
                .array("months", changed, row -> row.renewalMonths)
                .array("modes", changed, row -> row.renewalMode)
                .array("renews", changed, row -> row.renewsOn)
                .array("anchors", changed, row -> row.renewalAnchor)
                .array("versions", changed, row -> row.version)
                .array("updated", changed, row -> row.updatedAt)
                .update();
        rows.tellHolders(changed);
    }

    /** What became of each period, once. */
    void record(List<AssociationRenewed> renewed, Instant now) {
        sql.query("""
                        insert into association_renewal (reseller_id, id, association_id, period_start, outcome, currency,
                               unit_price, total, source, ran_at)
                        select :reseller, n.id, n.association_id, n.period_start, n.outcome, n.currency, n.unit_price,
                               n.total, n.source, cast(:now as timestamptz)
                          from unnest(cast(:ids as uuid[]), cast(:associations as uuid[]), cast(:periods as date[]),
                                      cast(:outcomes as text[]), cast(:currencies as text[]),
                                      cast(:prices as numeric[]), cast(:totals as numeric[]), cast(:sources as text[]))
                            as n (id, association_id, period_start, outcome, currency, unit_price, total, source)
                        on conflict (reseller_id, association_id, period_start) do nothing""")
                .array("ids", renewed, one -> Ids.next())
                .array("associations", renewed, AssociationRenewed::associationId)
                .array("periods", renewed, AssociationRenewed::periodStart)
                .array("outcomes", renewed, AssociationRenewed::outcome)
                .array("currencies", renewed, one -> total(one, Money::currency))
                .array("prices", renewed, DueRenewals::unitPrice)
                .array("totals", renewed, one -> total(one, Money::amount))
                .array(
                        "sources",
                        renewed,
                        one -> one.price() == null ? null : one.price().source())
                .bind("now", now)
                .update();
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
}
