package dev.kontor.customer.request;

import dev.kontor.base.shared.Page;
import dev.kontor.base.shared.Problem;
import dev.kontor.base.sql.Conditions;
import dev.kontor.base.sql.Order;
import dev.kontor.base.sql.SortKey;
import dev.kontor.base.sql.Sql;
import dev.kontor.customer.customer.CustomerMatches;
import dev.kontor.customer.duplicate.Duplicates;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Requests as they are read: alone, of one customer, in the inbox. */
@ApplicationScoped
public class RequestLists {

    private static final SortKey DUE = SortKey.moment("dueAt", "r.due_at");
    private static final SortKey CREATED = SortKey.moment("createdAt", "r.created_at");

    private static final String ASKS_FOR_SERVICE = """
            exists (select 1 from service_request_service s
                     where s.reseller_id = :reseller and s.request_id = r.id and s.service_code = :service)""";

    /** A {@link RequestView}. */
    private static final String VIEWS = """
            select r.id, r.customer_id, c.display_name as customer_name, c.number as customer_number, c.email, c.country, r.kind,
                   (select coalesce(jsonb_agg(jsonb_build_object('code', o.code, 'name', o.name) order by o.position, o.code), '[]')
                      from service_request_service s
                      join service_offer o on o.reseller_id = s.reseller_id and o.code = s.service_code
                     where s.reseller_id = :reseller and s.request_id = r.id) as services,
                   r.status, r.created_at, r.due_at,
                   cast(floor(extract(epoch from coalesce(r.decided_at, cast(:now as timestamptz)) - r.created_at) / 3600)
                        as bigint) as age_hours,
                   r.status = 'OPEN' and r.due_at < :now as overdue, r.site_id, r.site_name, r.note, r.risks,
                   %s as duplicates,
                   r.decided_by_name as decision_by, r.decided_at as decision_at, r.reason as decision_reason,
                   r.message as decision_message, r.version
              from service_request r
              join customer c on c.reseller_id = r.reseller_id and c.id = r.customer_id
            """.formatted(Duplicates.count());

    private final Sql sql;
    private final CustomerMatches matches;
    private final Clock clock;

    RequestLists(Sql sql, CustomerMatches matches, Clock clock) {
        this.sql = sql;
        this.matches = matches;
        this.clock = clock;
    }

    public Page<RequestView> page(RequestFilter filter) {
        Order<?> order = Order.of(filter.sort, List.of(DUE, CREATED), "r.id");
        return sql.listing("service_request r", conditions(filter), order)
                .page(
                        VIEWS + "{page}",
                        RequestView.class,
                        filter.limit,
                        filter.cursor,
                        request -> order.cursorAfter(
                                order.key() == DUE ? request.dueAt() : request.createdAt(), request.id()));
    }

    private Conditions conditions(RequestFilter filter) {
        Conditions conditions = Conditions.of("r.reseller_id = :reseller")
                .equal("r.status", filter.status)
                .equal("r.kind", filter.kind)
                .equal("r.site_id", filter.siteId)
                .equal("r.customer_id", filter.customerId)
                .when(filter.service, ASKS_FOR_SERVICE, "service")
                .whether(filter.overdue, "r.status = 'OPEN' and r.due_at < :now")
                .bind("now", clock.instant());
        return matches.find(filter.q).addTo(conditions, "r.customer_id");
    }

    /** 404 for an unknown request and for one of another reseller. */
    public RequestView read(UUID id) {
        return sql.query(VIEWS + " where r.reseller_id = :reseller and r.id = :id")
                .bind("id", id)
                .bind("now", clock.instant())
                .optional(RequestView.class)
                .orElseThrow(() -> new Problem.NotFound("This request"));
    }
}
