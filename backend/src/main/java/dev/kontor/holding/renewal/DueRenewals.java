package dev.kontor.holding.renewal;

import dev.kontor.base.history.FieldChange;
import dev.kontor.base.history.History;
import dev.kontor.base.history.HistoryAction;
import dev.kontor.base.shared.Ids;
import dev.kontor.base.shared.Money;
import dev.kontor.base.sql.Sql;
import dev.kontor.base.sql.SqlStatement;
import dev.kontor.customer.customer.CustomerLock;
import dev.kontor.holding.association.Association;
import dev.kontor.holding.association.AssociationRows;
import dev.kontor.holding.association.Associations;
import dev.kontor.holding.association.RenewalPrice;
import dev.kontor.holding.renewal.CompletedRenewal.RenewalOutcome;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The rows of renewals whose day has come, a set of them at a time. */
@ApplicationScoped
class DueRenewals {

    private static final int AT_ONCE = 500;

    /** What is held comes again once its customer is unlocked, or its time is over. */
    private static final String DUE = """
              from association a
             where a.reseller_id = :reseller and a.sort_renews <= :today
               and (a.held_until is null or a.held_until < :today
                    or not exists (select 1 from customer c
                                    where c.reseller_id = :reseller and c.id = a.customer_id and %s))
             order by a.sort_renews, a.id limit :most""".formatted(CustomerLock.RENEWALS.sql("c"));

    private final Sql sql;
    private final AssociationRows rows;
    private final History history;

    DueRenewals(Sql sql, AssociationRows rows, History history) {
        this.sql = sql;
        this.rows = rows;
        this.history = history;
    }

    /** A period began, or did not. */
    record Renewed(
            UUID associationId,
            LocalDate periodStart,
            Integer months,
            RenewalOutcome outcome,
            @Nullable RenewalPrice price) {}

    // in the order of the index: where nothing is due, a plan that expects much would read everything
    boolean any(LocalDate today) {
        return due("select a.id " + DUE, today, 1).exists();
    }

    /** The first ones; who else runs renewals waits here, and finds those that are left. */
    List<Association> lock(LocalDate today) {
        return due("select a.* " + DUE + " for update of a", today, AT_ONCE).unchanged(Association.class);
    }

    private SqlStatement due(String statement, LocalDate today, int most) {
        return sql.query(statement).bind("today", today).bind("most", most);
    }

    /** Stores how they go on, in one statement, with what changed of each, and tells who holds what until when. */
    void store(Map<Association, List<FieldChange>> changes) {
        List<Association> changed = List.copyOf(changes.keySet());
        sql.query("""
                        update association a
                           set ends_on = n.ends_on, renewal_months = n.months, renewal_mode = n.mode,
                               renews_on = n.renews_on, renewal_anchor = n.anchor, renewal_answer = n.answer,
                               held_until = n.held, version = n.version, updated_at = n.updated_at
                          from unnest(cast(:ids as uuid[]), cast(:ends as date[]), cast(:months as int[]),
                                      cast(:modes as text[]), cast(:renews as date[]), cast(:anchors as date[]),
                                      cast(:answers as text[]), cast(:held as date[]), cast(:versions as bigint[]),
                                      cast(:updated as timestamptz[]))
                            as n (id, ends_on, months, mode, renews_on, anchor, answer, held, version, updated_at)
                         where a.reseller_id = :reseller and a.id = n.id""")
                .array("ids", changed, row -> row.id)
                .array("ends", changed, row -> row.endsOn)
                .array("months", changed, row -> row.renewalMonths)
                .array("modes", changed, row -> row.renewalMode)
                .array("renews", changed, row -> row.renewsOn)
                .array("anchors", changed, row -> row.renewalAnchor)
                .array("answers", changed, row -> row.renewalAnswer)
                .array("held", changed, row -> row.heldUntil)
                .array("versions", changed, row -> row.version)
                .array("updated", changed, row -> row.updatedAt)
                .update();
        rows.tellHolders(changed);
        Map<UUID, List<FieldChange>> events = new LinkedHashMap<>();
        changes.forEach((row, made) -> events.put(row.id, made));
        history.recordAll(Associations.SUBJECT, HistoryAction.CHANGED, events);
    }

    /** What became of each period, once, with what it was of as it is called today. */
    void record(List<Renewed> renewed, Instant now) {
        sql.query("""
                        insert into association_renewal (reseller_id, id, association_id, period_start, outcome, currency,
                               unit_price, total, source, ran_at, customer_id, subscription_id, product_name, identifier,
                               quantity, renewal_months)
                        select :reseller, n.id, n.association_id, n.period_start, n.outcome, n.currency, n.unit_price,
                               n.total, n.source, cast(:now as timestamptz), a.customer_id, a.subscription_id,
                               coalesce(p.name, s.name), s.identifier, a.quantity, n.months
                          from unnest(cast(:ids as uuid[]), cast(:associations as uuid[]), cast(:periods as date[]),
                                      cast(:outcomes as text[]), cast(:currencies as text[]),
                                      cast(:prices as numeric[]), cast(:totals as numeric[]), cast(:sources as text[]),
                                      cast(:months as int[]))
                            as n (id, association_id, period_start, outcome, currency, unit_price, total, source, months)
                          join association a on a.reseller_id = :reseller and a.id = n.association_id
                          left join subscription s on s.reseller_id = :reseller and s.id = a.subscription_id
                          left join product p on p.reseller_id = :reseller and p.id = coalesce(a.product_id, s.product_id)
                        on conflict (reseller_id, association_id, period_start) do nothing""")
                .array("ids", renewed, one -> Ids.next())
                .array("associations", renewed, Renewed::associationId)
                .array("periods", renewed, Renewed::periodStart)
                .array("outcomes", renewed, Renewed::outcome)
                .array("currencies", renewed, one -> total(one, Money::currency))
                .array("prices", renewed, DueRenewals::unitPrice)
                .array("totals", renewed, one -> total(one, Money::amount))
                .array(
                        "sources",
                        renewed,
                        one -> one.price() == null ? null : one.price().source())
                .array("months", renewed, Renewed::months)
                .bind("now", now)
                .update();
    }

    private static @Nullable Object unitPrice(Renewed one) {
        return one.price() == null || one.price().unitPrice() == null
                ? null
                : one.price().unitPrice().amount();
    }

    private static @Nullable Object total(Renewed one, Function<Money, Object> part) {
        return one.price() == null || one.price().total() == null
                ? null
                : part.apply(one.price().total());
    }
}
