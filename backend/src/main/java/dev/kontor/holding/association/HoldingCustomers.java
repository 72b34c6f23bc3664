package dev.kontor.holding.association;

import dev.kontor.base.sql.Sql;
import dev.kontor.customer.customer.CustomerPart;
import dev.kontor.holding.subscription.HoldersChanged;
import dev.kontor.tenant.reseller.ResellerDay;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Who has, had or will have something, or registered it for others. */
@ApplicationScoped
class HoldingCustomers implements CustomerPart {

    private static final String NOT_OVER = "t.last_on >= :today";
    /** Who has the very association, or the same subscription at the same time. */
    private static final String HOLDER = """
            (select a.customer_id from association a
              where a.reseller_id = :reseller
                and (a.id = cast(p.before ->> 'id' as uuid)
                     or a.subscription_id = cast(p.before ->> 'subscription_id' as uuid)
                        and a.starts_on <= cast(p.before ->> 'last_on' as date)
                        and a.last_on >= cast(p.before ->> 'starts_on' as date))
              order by a.starts_on, a.id limit 1)""";

    private final Sql sql;
    private final AssociationHistory history;
    private final AssociationRows rows;
    private final CustomerRenewals renewals;
    private final Event<HoldersChanged> holders;
    private final Clock clock;
    private final ResellerDay day;

    HoldingCustomers(
            Sql sql,
            AssociationHistory history,
            AssociationRows rows,
            CustomerRenewals renewals,
            Event<HoldersChanged> holders,
            Clock clock,
            ResellerDay day) {
        this.sql = sql;
        this.history = history;
        this.rows = rows;
        this.renewals = renewals;
        this.holders = holders;
        this.clock = clock;
        this.day = day;
    }

    @Override
    public List<Rows> rows() {
        return List.of(Rows.by("association", "customer_id")
                .shown(Held.ASSOCIATIONS)
                .held(NOT_OVER)
                .named("p.before ->> 'sort_identifier'")
                .takenBy(HOLDER));
    }

    /** Derived of the associations. */
    @Override
    public Set<String> kept() {
        return Set.of("subscription_holder.customer_id", "expected_renewal.customer_id");
    }

    @Override
    public List<Reference> references() {
        return List.of(new Reference("association", "registered_by"));
    }

    @Override
    public void move(UUID customer, UUID to) {
        List<UUID> moved = sql.query("""
                        update association t
                           set customer_id = :to, version = t.version + 1, updated_at = :now,
                               registered_by = nullif(t.registered_by, :to)
                         where t.reseller_id = :reseller and t.customer_id = :customer and t.last_on >= :today
                        returning t.id""")
                .bind("today", day.today())
                .bind("customer", customer)
                .bind("to", to)
                .bind("now", clock.instant())
                .list(UUID.class);
        List<Association> now = rows.inOrder(moved);
        rows.tellHolders(now);
        renewals.follow(List.of(to));
        history.moved(now, customer, to);
    }

    @Override
    public void leaving(UUID customer) {
        List<Association> gone = of(customer);
        history.gone(customer, gone);
        holders.fire(
                new HoldersChanged(List.of(), gone.stream().map(row -> row.id).toList()));
    }

    @Override
    public void left(UUID customer) {
        renewals.follow(List.of(customer));
    }

    /** Whoever registered them may be gone by now. */
    @Override
    public void returned(UUID customer) {
        sql.query("""
                        update association t set registered_by = null
                         where t.reseller_id = :reseller and t.customer_id = :customer and t.registered_by is not null
                           and not exists (select 1 from customer c
                                            where c.reseller_id = :reseller and c.id = t.registered_by and c.life = 'LIVE')""").bind("customer", customer).update();
        List<Association> back = of(customer);
        rows.tellHolders(back);
        renewals.follow(List.of(customer));
        history.back(customer, back);
    }

    private List<Association> of(UUID customer) {
        return sql.query("""
                        select * from association where reseller_id = :reseller and customer_id = :customer
                         order by starts_on, id""").bind("customer", customer).detached(Association.class);
    }

    @Override
    public Set<UUID> used(Collection<UUID> customers) {
        return Set.copyOf(sql.query("""
                        select a.customer_id from association a
                         where a.reseller_id = :reseller and a.customer_id = any (cast(:ids as uuid[]))
                        union
                        select a.registered_by from association a
                         where a.reseller_id = :reseller and a.registered_by = any (cast(:ids as uuid[]))""").array("ids", customers).list(UUID.class));
    }
}
