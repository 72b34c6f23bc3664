package dev.kontor.customer.request;

import dev.kontor.base.shared.CurrentActor;
import dev.kontor.base.shared.Cursor;
import dev.kontor.base.shared.Page;
import dev.kontor.customer.customer.CustomerMatches;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import org.hibernate.Session;
import org.hibernate.jpa.HibernateHints;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;

/** Finds the requests of a filter. */
@ApplicationScoped
class RequestQuery {

    private final EntityManager entityManager;
    private final CustomerMatches matches;
    private final CurrentActor actor;

    RequestQuery(EntityManager entityManager, CustomerMatches matches, CurrentActor actor) {
        this.entityManager = entityManager;
        this.matches = matches;
        this.actor = actor;
    }

    /** Rows of one page and how many there are in all. */
    record Found(List<ServiceRequest> rowsPlusOne, Page.Total total) {}

    Found find(RequestFilter filter, Instant now) {
        CustomerMatches.Condition words = matches.find(filter.q);
        RequestSort sort = filter.sort();
        Cursor cursor = sort.decode(filter.cursor);
        String from = " from service_request r where r.reseller_id = :reseller" + conditions(filter)
                + words.sql("r.customer_id");
        NativeQuery<ServiceRequest> rows = bound(
                "select r.*" + from + (cursor == null ? "" : sort.afterCursor()) + sort.orderBy(),
                ServiceRequest.class,
                filter,
                now);
        words.bind(rows);
        if (cursor != null) {
            rows.setParameter("key", cursor.instant(0)).setParameter("after", cursor.id(1));
        }
        String counted = "select count(*) from (select 1" + from + " limit " + (Page.Total.EXACT_UP_TO + 1) + ") n";
        NativeQuery<Long> count = bound(counted, Long.class, filter, now);
        words.bind(count);
        return new Found(
                rows.setHint(HibernateHints.HINT_READ_ONLY, true)
                        .setMaxResults(filter.limit + 1)
                        .list(),
                Page.Total.of(count.getSingleResult()));
    }

    private static String conditions(RequestFilter filter) {
        StringBuilder sql = new StringBuilder();
        sql.append(filter.status == null ? "" : " and r.status = :status");
        sql.append(filter.kind == null ? "" : " and r.kind = :kind");
        sql.append(filter.siteId == null ? "" : " and r.site_id = :site");
        sql.append(filter.customerId == null ? "" : " and r.customer_id = :customer");
        sql.append(
                filter.service == null
                        ? ""
                        : " and exists (select 1 from service_request_service s where s.reseller_id = :reseller"
                                + " and s.request_id = r.id and s.service_code = :service)");
        if (filter.overdue != null) {
            sql.append(filter.overdue ? " and " : " and not ").append("(r.status = 'OPEN' and r.due_at < :now)");
        }
        return sql.toString();
    }

    private <T> NativeQuery<T> bound(String sql, Class<T> type, RequestFilter filter, Instant now) {
        NativeQuery<T> query = entityManager
                .unwrap(Session.class)
                .createNativeQuery(sql, type)
                .setParameter("reseller", actor.resellerId());
        set(query, "status", filter.status == null ? null : filter.status.name());
        set(query, "kind", filter.kind == null ? null : filter.kind.name());
        set(query, "site", filter.siteId);
        set(query, "customer", filter.customerId);
        set(query, "service", filter.service);
        set(query, "now", filter.overdue == null ? null : now);
        return query;
    }

    private static void set(NativeQuery<?> query, String name, @Nullable Object value) {
        if (value != null) {
            query.setParameter(name, value);
        }
    }
}
