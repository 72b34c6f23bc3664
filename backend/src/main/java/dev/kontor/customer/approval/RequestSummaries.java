package dev.kontor.customer.approval;

import dev.kontor.base.shared.TenantRows;
import dev.kontor.customer.approval.RequestSummary.ServiceCounts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;

/** Counts over requests and customers; who is neither requested, active nor blocked is inactive. */
@ApplicationScoped
public class RequestSummaries {

    private final TenantRows rows;
    private final Clock clock;

    RequestSummaries(TenantRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    @Transactional
    public RequestSummary read() {
        Object[] waiting = rows.query("""
                        select count(*), count(*) filter (where due_at < :now) from service_request
                         where reseller_id = :reseller and status = 'OPEN'""").setParameter("now", clock.instant()).getSingleResult();
        return new RequestSummary(number(waiting[0]), number(waiting[1]), byStatus());
    }

    private List<ServiceCounts> byStatus() {
        return rows.query("""
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
                        select o.code, o.name, t.requested, coalesce(r.n, 0), t.blocked, a.n
                          from service_offer o
                          cross join standing t
                          cross join total a
                          left join released r on r.service_code = o.code
                         where o.reseller_id = :reseller and o.active
                         order by o.position, o.code""").list().stream().map(RequestSummaries::counts).toList();
    }

    private static ServiceCounts counts(Object[] row) {
        long open = number(row[2]);
        long active = number(row[3]);
        long blocked = number(row[4]);
        long inactive = number(row[5]) - open - active - blocked;
        return new ServiceCounts(row[0].toString(), row[1].toString(), open, inactive, active, blocked);
    }

    private static long number(Object value) {
        return ((Number) value).longValue();
    }
}
