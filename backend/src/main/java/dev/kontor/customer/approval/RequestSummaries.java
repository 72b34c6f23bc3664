package dev.kontor.customer.approval;

import dev.kontor.base.sql.Sql;
import dev.kontor.customer.approval.RequestSummaries.RequestSummary.ServiceCounts;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;

/** Counts over requests and customers; who is neither requested, active nor blocked is inactive. */
@ApplicationScoped
public class RequestSummaries {

    private final Sql sql;
    private final Clock clock;

    RequestSummaries(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    public RequestSummary read() {
        Waiting waiting = sql.query("""
                        select count(*) as open, count(*) filter (where due_at < :now) as overdue from service_request
                         where reseller_id = :reseller and status = 'OPEN'""").bind("now", clock.instant()).one(Waiting.class);
        return new RequestSummary(waiting.open(), waiting.overdue(), all(), byStatus());
    }

    private record Waiting(long open, long overdue) {}

    /** Each customer once: whoever has any service is active. */
    private StatusCounts all() {
        return sql.query("""
                        with total as (select count(*) as n from customer where reseller_id = :reseller),
                        standing as (
                          select count(*) filter (where status = 'REQUESTED') as requested,
                                 count(*) filter (where status in ('REJECTED', 'BLOCKED')) as blocked
                            from business_relationship where reseller_id = :reseller and status <> 'ACTIVE'),
                        released as (
                          select count(distinct s.customer_id) as n from customer_service s
                           where s.reseller_id = :reseller and not exists (
                             select 1 from business_relationship b
                              where b.reseller_id = :reseller and b.customer_id = s.customer_id
                                and b.status <> 'ACTIVE'))
                        select t.requested as open, a.n - t.requested - r.n - t.blocked as inactive, r.n as active, t.blocked
                          from standing t cross join total a cross join released r""").one(StatusCounts.class);
    }

    private List<ServiceCounts> byStatus() {
        return sql.query("""
                        with total as (select count(*) as n from customer where reseller_id = :reseller),
                        standing as (
                          select count(*) filter (where status = 'REQUESTED') as requested,
                                 count(*) filter (where status in ('REJECTED', 'BLOCKED')) as blocked
                            from business_relationship where reseller_id = :reseller and status <> 'ACTIVE'),
                        released as (
                          select s.service_code, count(*) as n from customer_service s
                           where s.reseller_id = :reseller and not exists (
                             select 1 from business_relationship b
                              where b.reseller_id = :reseller and b.customer_id = s.customer_id
                                and b.status <> 'ACTIVE')
                           group by s.service_code)
                        select o.code, o.name, t.requested as open,
                               a.n - t.requested - coalesce(r.n, 0) - t.blocked as inactive,
                               coalesce(r.n, 0) as active, t.blocked
                          from service_offer o
                          cross join standing t
                          cross join total a
                          left join released r on r.service_code = o.code
                         where o.reseller_id = :reseller and o.active
                         order by o.position, o.code""").list(ServiceCounts.class);
    }

    /** How many customers have each status, whatever the service: active with at least one, inactive without any. */
    public record StatusCounts(long open, long inactive, long active, long blocked) {}

    /** What waits, and where the customers stand, with any service and with each (D10-D14). */
    public record RequestSummary(long open, long overdue, StatusCounts all, List<ServiceCounts> byStatus) {

        /** How many customers have each status for one service. */
        public record ServiceCounts(String code, String name, long open, long inactive, long active, long blocked) {}
    }
}
