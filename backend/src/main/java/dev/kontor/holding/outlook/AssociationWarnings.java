package dev.kontor.holding.outlook;

import dev.kontor.access.right.Right;
import dev.kontor.base.sql.Sql;
import dev.kontor.customer.customer.CustomerLock;
import dev.kontor.customer.customer.CustomerWarning;
import dev.kontor.customer.customer.CustomerWarnings.WarningSource;
import dev.kontor.holding.association.AssociationState;
import dev.kontor.tenant.reseller.ResellerDay;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What is wrong, or soon will be, with what a customer has. */
@ApplicationScoped
class AssociationWarnings implements WarningSource {

    private static final int SOON_DAYS = 30;
    private static final int NAMED = 3;

    private static final String ENDED = """
            select 'UPSTREAM_ENDED' as code, u.identifier as name, coalesce(u.expires_on, t.starts_on) as day
              from association t
              join subscription u on u.reseller_id = :reseller and u.id = t.subscription_id
             where t.reseller_id = :reseller and t.customer_id = :customer and %s
               and (u.status in ('EXPIRED', 'CANCELLED') or u.expires_on < :today)""".formatted(AssociationState.ACTIVE.sql());

    private static final String ENDS = """
            select 'UPSTREAM_ENDS' as code, u.identifier as name, u.expires_on as day
              from association t
              join subscription u on u.reseller_id = :reseller and u.id = t.subscription_id
             where t.reseller_id = :reseller and t.customer_id = :customer and %s
               and u.status in ('ACTIVE', 'SUSPENDED') and u.expires_on between :today and :soon
               and u.expires_on < t.last_on""".formatted(AssociationState.ACTIVE.sql());

    private static final String LOCKED = """
            select case when t.held_until is null then 'RENEWAL_WILL_BE_HELD' else 'RENEWAL_HELD' end as code,
                   coalesce(u.identifier, p.name) as name, coalesce(t.held_until, t.renews_on) as day
              from association t
              join customer c on c.reseller_id = :reseller and c.id = t.customer_id
              left join subscription u on u.reseller_id = :reseller and u.id = t.subscription_id
              left join product p on p.reseller_id = :reseller and p.id = t.product_id
             where t.reseller_id = :reseller and t.customer_id = :customer and t.last_on >= :today
               and (t.renewal_mode = 'AUTO_RENEW' or t.renewal_mode = 'ASK' and t.renewal_answer = 'RENEW')
               and t.renews_on <= t.last_on and %s""".formatted(CustomerLock.RENEWALS.sql("c"));

    private static final String UNREACHED = """
            select 'NOTIFIED_WITHOUT_ADDRESS' as code, coalesce(u.identifier, p.name) as name, t.starts_on as day
              from association t
              join customer c on c.reseller_id = :reseller and c.id = t.customer_id
              left join subscription u on u.reseller_id = :reseller and u.id = t.subscription_id
              left join product p on p.reseller_id = :reseller and p.id = t.product_id
             where t.reseller_id = :reseller and t.customer_id = :customer and t.last_on >= :today
               and t.notify_customer and c.email is null""";

    private static final String ALL = """
            select w.code, w.many, w.first_on, w.name
              from (select x.code, x.name, count(*) over (partition by x.code) as many,
                           min(x.day) over (partition by x.code) as first_on,
                           row_number() over (partition by x.code order by x.day, x.name) as position
                      from (%s) x) w
             where w.position <= :named order by w.code, w.position""".formatted(String.join("\nunion all\n", ENDED, ENDS, LOCKED, UNREACHED));

    private final Sql sql;
    private final ResellerDay day;

    AssociationWarnings(Sql sql, ResellerDay day) {
        this.sql = sql;
        this.day = day;
    }

    @Override
    public Right right() {
        return Right.ASSOCIATIONS_READ;
    }

    private record Found(long many, LocalDate firstOn, String name) {}

    @Override
    public List<CustomerWarning> of(UUID customerId) {
        LocalDate today = day.today();
        return sql
                .query(ALL)
                .bind("customer", customerId)
                .bind("today", today)
                .bind("soon", today.plusDays(SOON_DAYS))
                .bind("named", NAMED)
                .groups(CustomerWarning.WarningCode.class, Found.class)
                .entrySet()
                .stream()
                .map(one -> warning(one.getKey(), one.getValue()))
                .toList();
    }

    private static CustomerWarning warning(CustomerWarning.WarningCode code, List<Found> found) {
        Found first = found.getFirst();
        return CustomerWarning.of(
                code, first.many(), found.stream().map(Found::name).toList(), first.firstOn());
    }
}
