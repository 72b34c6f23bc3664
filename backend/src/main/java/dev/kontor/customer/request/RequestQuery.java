package dev.kontor.customer.request;

import dev.kontor.base.shared.Page;
import dev.kontor.base.sql.Conditions;
import dev.kontor.base.sql.Listing;
import dev.kontor.base.sql.Sql;
import dev.kontor.customer.customer.CustomerMatches;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

/** Finds the requests of a filter. */
@ApplicationScoped
class RequestQuery {

    private static final String ASKS_FOR_SERVICE = """
            exists (select 1 from service_request_service s
                     where s.reseller_id = :reseller and s.request_id = r.id and s.service_code = :service)""";

    private final Sql sql;
    private final CustomerMatches matches;

    RequestQuery(Sql sql, CustomerMatches matches) {
        this.sql = sql;
        this.matches = matches;
    }

    /** Rows of one page and how many there are in all. */
    record Found(List<ServiceRequest> rowsPlusOne, Page.Total total) {}

    Found find(RequestFilter filter, Instant now) {
        Listing list = sql.listing("service_request r", conditions(filter, now), filter.order());
        return new Found(
                list.rows("select r.* from service_request r {page}", filter.limit + 1, filter.cursor)
                        .unchanged(ServiceRequest.class),
                list.total());
    }

    private Conditions conditions(RequestFilter filter, Instant now) {
        Conditions conditions = Conditions.of("r.reseller_id = :reseller")
                .equal("r.status", filter.status)
                .equal("r.kind", filter.kind)
                .equal("r.site_id", filter.siteId)
                .equal("r.customer_id", filter.customerId)
                .when(filter.service, ASKS_FOR_SERVICE, "service")
                .whether(filter.overdue, "r.status = 'OPEN' and r.due_at < :now")
                .bind("now", now);
        return matches.find(filter.q).addTo(conditions, "r.customer_id");
    }
}
