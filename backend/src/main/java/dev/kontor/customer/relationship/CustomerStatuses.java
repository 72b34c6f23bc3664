package dev.kontor.customer.relationship;

import dev.kontor.base.shared.Page;
import dev.kontor.base.sql.Conditions;
import dev.kontor.base.sql.Order;
import dev.kontor.base.sql.Sql;
import dev.kontor.customer.customer.CustomerMatches;
import dev.kontor.goods.offer.Services;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All customers and where they stand with a service, or with any (D9-D14). */
@ApplicationScoped
class CustomerStatuses {

    private static final Order<?> BY_NAME = Order.by("customer-status", "c.sort_name", "c.id");

    private static final String COLUMNS = """
            select c.id, c.display_name, c.number, c.city, c.country,
                   coalesce(b.status, 'ACTIVE') as relationship, b.reason, r.since, r.released_by_name,
                   p.request_id is not null as pending, c.sort_name
              from customer c
              left join business_relationship b on b.reseller_id = :reseller and b.customer_id = c.id
            """;

    private static final String OF_SERVICE = COLUMNS + """
              left join customer_service r
                on r.reseller_id = :reseller and r.customer_id = c.id and r.service_code = :service
              left join service_request_service p
                on p.reseller_id = :reseller and p.customer_id = c.id and p.service_code = :service and p.pending
            {page}""";

    private static final String OF_ANY = COLUMNS + """
              left join lateral (
                select min(s.since) as since, cast(null as varchar) as released_by_name from customer_service s
                 where s.reseller_id = :reseller and s.customer_id = c.id) r on true
              left join lateral (
                select s.request_id from service_request_service s
                 where s.reseller_id = :reseller and s.customer_id = c.id and s.pending limit 1) p on true
            {page}""";

    private static final String NOT_ACTIVE = """
            not exists (select 1 from business_relationship n
                         where n.reseller_id = :reseller and n.customer_id = c.id and n.status <> 'ACTIVE')""";

    private static final String RELEASED = """
            exists (select 1 from customer_service s
                     where s.reseller_id = :reseller and s.customer_id = c.id and s.service_code = :service)""";

    private static final String ANY_RELEASED = """
            exists (select 1 from customer_service s where s.reseller_id = :reseller and s.customer_id = c.id)""";

    private final Sql sql;
    private final CustomerMatches matches;
    private final Services services;

    CustomerStatuses(Sql sql, CustomerMatches matches, Services services) {
        this.sql = sql;
        this.matches = matches;
        this.services = services;
    }

    private record Row(
            UUID id,
            String displayName,
            String number,
            @Nullable String city,
            @Nullable String country,
            RelationshipStatus relationship,
            @Nullable String reason,
            @Nullable Instant since,
            @Nullable String releasedByName,
            boolean pending,
            String sortName) {

        CustomerStatusView view() {
            return new CustomerStatusView(
                    id,
                    displayName,
                    number,
                    city,
                    country,
                    relationship,
                    reason,
                    ServiceStatus.of(relationship, since != null),
                    pending,
                    since,
                    releasedByName);
        }
    }

    /** 404 for a service that the reseller does not have. */
    Page<CustomerStatusView> page(CustomerStatusFilter filter) {
        if (!filter.isAny()) {
            services.require(filter.service, false);
        }
        return sql.listing("customer c", conditions(filter), BY_NAME)
                .page(
                        filter.isAny() ? OF_ANY : OF_SERVICE,
                        Row.class,
                        filter.limit,
                        filter.cursor,
                        BY_NAME.cursorOf(Row::sortName, Row::id))
                .map(Row::view);
    }

    private Conditions conditions(CustomerStatusFilter filter) {
        Conditions conditions = Conditions.of("c.reseller_id = :reseller");
        if (!filter.isAny()) {
            conditions.bind("service", filter.service);
        }
        if (filter.status != null) {
            add(conditions, filter.status, filter.isAny() ? ANY_RELEASED : RELEASED);
        }
        return matches.find(filter.q).addTo(conditions, "c.id");
    }

    private static void add(Conditions conditions, ServiceStatus status, String released) {
        switch (status) {
            case OPEN -> conditions.and(relationship("'REQUESTED'"));
            case BLOCKED -> conditions.and(relationship("'REJECTED', 'BLOCKED'"));
            case ACTIVE -> conditions.and(released).and(NOT_ACTIVE);
            case INACTIVE -> conditions.and("not " + released).and(NOT_ACTIVE);
        }
    }

    private static String relationship(String statuses) {
        return "c.id in (select n.customer_id from business_relationship n"
                + " where n.reseller_id = :reseller and n.status in (" + statuses + "))";
    }

    /** Where a customer stands with the service that was asked about, or with any. */
    public record CustomerStatusView(
            UUID customerId,
            String name,
            String number,
            @Nullable String city,
            @Nullable String country,
            RelationshipStatus relationship,
            @Nullable String reason,
            ServiceStatus status,
            boolean requestPending,
            @Nullable Instant since,
            @Nullable String by) {}
}
