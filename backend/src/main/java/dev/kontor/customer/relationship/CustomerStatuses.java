package dev.kontor.customer.relationship;

import dev.kontor.base.shared.CurrentActor;
import dev.kontor.base.shared.Cursor;
import dev.kontor.base.shared.Page;
import dev.kontor.base.shared.Rows;
import dev.kontor.customer.customer.CustomerMatches;
import dev.kontor.goods.offer.Services;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;

/** All customers and where they stand with a service (D9-D14). */
@ApplicationScoped
class CustomerStatuses {

    private static final String COLUMNS = """
            select c.id, c.display_name, c.number, c.city, c.country, coalesce(b.status, 'ACTIVE'), b.reason,
                   r.since, r.released_by_name, p.request_id, c.sort_name
              from customer c
              left join business_relationship b on b.reseller_id = :reseller and b.customer_id = c.id
              left join customer_service r
                on r.reseller_id = :reseller and r.customer_id = c.id and r.service_code = :service
              left join service_request_service p
                on p.reseller_id = :reseller and p.customer_id = c.id and p.service_code = :service and p.pending
             where c.reseller_id = :reseller""";

    private static final String NOT_ACTIVE = """
             and not exists (select 1 from business_relationship n
                              where n.reseller_id = :reseller and n.customer_id = c.id and n.status <> 'ACTIVE')""";

    private static final String RELEASED = """
            exists (select 1 from customer_service s
                     where s.reseller_id = :reseller and s.customer_id = c.id and s.service_code = :service)""";

    private final EntityManager entityManager;
    private final CustomerMatches matches;
    private final Services services;
    private final CurrentActor actor;

    CustomerStatuses(EntityManager entityManager, CustomerMatches matches, Services services, CurrentActor actor) {
        this.entityManager = entityManager;
        this.matches = matches;
        this.services = services;
        this.actor = actor;
    }

    private record Row(CustomerStatusView view, String sortName) {}

    /** 404 for a service that the reseller does not have. */
    @Transactional
    Page<CustomerStatusView> page(CustomerStatusFilter filter) {
        services.require(filter.service, false);
        Cursor cursor = Cursor.decode(filter.cursor, "customer-status", 2);
        CustomerMatches.Condition words = matches.find(filter.q);
        String conditions = condition(filter.status) + words.sql("c.id");
        return Page.of(
                rows(filter, conditions, words, cursor),
                filter.limit,
                total(filter, conditions, words),
                row -> Cursor.encode(
                        "customer-status",
                        row.sortName(),
                        row.view().customerId().toString()),
                Row::view);
    }

    private List<Row> rows(
            CustomerStatusFilter filter, String conditions, CustomerMatches.Condition words, @Nullable Cursor cursor) {
        String after = cursor == null ? "" : " and (c.sort_name, c.id) > (:name, :after)";
        NativeQuery<Object[]> query = query(
                COLUMNS + conditions + after + " order by c.sort_name, c.id limit " + (filter.limit + 1),
                Object[].class);
        words.bind(query);
        query.setParameter("service", filter.service);
        if (cursor != null) {
            query.setParameter("name", cursor.key(0)).setParameter("after", cursor.id(1));
        }
        return query.list().stream().map(CustomerStatuses::row).toList();
    }

    private Page.Total total(CustomerStatusFilter filter, String conditions, CustomerMatches.Condition words) {
        NativeQuery<Long> query = query(
                "select count(*) from (select 1 from customer c where c.reseller_id = :reseller" + conditions
                        + " limit " + (Page.Total.EXACT_UP_TO + 1) + ") n",
                Long.class);
        words.bind(query);
        if (conditions.contains(":service")) {
            query.setParameter("service", filter.service);
        }
        return Page.Total.of(query.getSingleResult());
    }

    private static String condition(@Nullable ServiceStatus status) {
        return status == null
                ? ""
                : switch (status) {
                    case OPEN -> relationship("'REQUESTED'");
                    case BLOCKED -> relationship("'REJECTED', 'BLOCKED'");
                    case ACTIVE -> " and " + RELEASED + NOT_ACTIVE;
                    case INACTIVE -> " and not " + RELEASED + NOT_ACTIVE;
                };
    }

    private static String relationship(String statuses) {
        return " and c.id in (select n.customer_id from business_relationship n"
                + " where n.reseller_id = :reseller and n.status in (" + statuses + "))";
    }

    private static Row row(Object[] row) {
        RelationshipStatus relationship = RelationshipStatus.valueOf(row[5].toString());
        return new Row(
                new CustomerStatusView(
                        (UUID) row[0],
                        row[1].toString(),
                        row[2].toString(),
                        Rows.text(row[3]),
                        Rows.text(row[4]),
                        relationship,
                        Rows.text(row[6]),
                        ServiceStatus.of(relationship, row[7] != null),
                        row[9] != null,
                        Rows.instant(row[7]),
                        Rows.text(row[8])),
                row[10].toString());
    }

    private <T> NativeQuery<T> query(String sql, Class<T> type) {
        return entityManager
                .unwrap(Session.class)
                .createNativeQuery(sql, type)
                .setParameter("reseller", actor.resellerId());
    }
}
