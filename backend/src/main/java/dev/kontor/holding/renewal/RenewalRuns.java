package dev.kontor.holding.renewal;

import dev.kontor.base.history.FieldChange;
import dev.kontor.base.history.History;
import dev.kontor.base.history.HistoryAction;
import dev.kontor.base.shared.Ids;
import dev.kontor.base.shared.Money;
import dev.kontor.base.sql.Sql;
import dev.kontor.holding.association.Association;
import dev.kontor.holding.association.AssociationRows;
import dev.kontor.holding.association.Associations;
import dev.kontor.holding.association.CustomerRenewals;
import dev.kontor.holding.association.RenewalPrice;
import dev.kontor.holding.association.RenewalPrices;
import dev.kontor.holding.renewal.CompletedRenewal.RenewalOutcome;
import dev.kontor.price.rule.ResolvedPrice;
import dev.kontor.tenant.reseller.ResellerDay;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Carries out the renewals whose day has come: each period of each association once, whoever runs them how often. */
@ApplicationScoped
public class RenewalRuns {

    private static final int AT_ONCE = 500;

    private final RenewalPrices prices;
    private final CustomerRenewals renewals;
    private final History history;
    private final ResellerDay day;
    private final Clock clock;
    private final Sql sql;
    private final AssociationRows rows;

    RenewalRuns(
            RenewalPrices prices,
            CustomerRenewals renewals,
            History history,
            ResellerDay day,
            Clock clock,
            Sql sql,
            AssociationRows rows) {
        this.prices = prices;
        this.renewals = renewals;
        this.history = history;
        this.day = day;
        this.clock = clock;
        this.sql = sql;
        this.rows = rows;
    }

    /** A period began, or did not. */
    private record Renewed(
            UUID associationId,
            LocalDate periodStart,
            Integer months,
            RenewalOutcome outcome,
            @Nullable RenewalPrice price) {}

    /** Five hundred of the present reseller's at most; false when none was left. */
    @Transactional
    public boolean runSome() {
        LocalDate today = day.today();
        if (!any(today)) {
            return false;
        }
        List<Association> found = lock(today);
        if (!found.isEmpty()) {
            run(found, clock.instant());
        }
        return true;
    }

    private void run(List<Association> found, Instant now) {
        Map<UUID, ResolvedPrice> answers =
                prices.of(found.stream().filter(Association::goesOn).toList());
        List<Renewed> outcomes =
                found.stream().map(row -> outcome(row, answers.get(row.id))).toList();
        Map<UUID, List<FieldChange>> events = new LinkedHashMap<>();
        found.forEach(row -> events.put(row.id, goOn(row, now)));
        store(found);
        record(outcomes, now);
        history.recordAll(Associations.SUBJECT, HistoryAction.CHANGED, events);
        renewals.follow(found.stream().map(row -> row.customerId).collect(Collectors.toSet()));
    }

    private static Renewed outcome(Association row, @Nullable ResolvedPrice price) {
        return new Renewed(
                row.id,
                Objects.requireNonNull(row.renewsOn),
                Objects.requireNonNull(row.renewalMonths),
                row.goesOn() ? RenewalOutcome.RENEWED : RenewalOutcome.EXPIRED,
                price == null ? null : RenewalPrice.of(price));
    }

    private static List<FieldChange> goOn(Association row, Instant now) {
        Map<String, @Nullable Object> before = row.fields();
        row.renew();
        row.version++;
        row.updatedAt = now;
        return FieldChange.between(before, row.fields());
    }

    private boolean any(LocalDate today) {
        // in the order of the index: where nothing is due, a plan that expects much would read everything
        return sql.query("""
                        select id from association where reseller_id = :reseller and sort_renews <= :today
                         order by sort_renews, id limit 1""").bind("today", today).exists();
    }

    /** The first ones; who else runs renewals waits here, and finds those that are left. */
    private List<Association> lock(LocalDate today) {
        return sql.query("""
                        select * from association where reseller_id = :reseller and sort_renews <= :today
                         order by sort_renews, id limit :most for update""").bind("today", today).bind("most", AT_ONCE).unchanged(Association.class);
    }

    /** Stores how they go on, in one statement, and tells who holds what until when. */
    private void store(List<Association> changed) {
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

    /** What became of each period, once, with what it was of as it is called today. */
    private void record(List<Renewed> renewed, Instant now) {
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
                .array("prices", renewed, RenewalRuns::unitPrice)
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
