package dev.kontor.holding.subscription;

import dev.kontor.base.search.Found;
import dev.kontor.base.search.FoundRows;
import dev.kontor.base.search.Search;
import dev.kontor.base.shared.CurrentActor;
import dev.kontor.base.shared.Cursor;
import dev.kontor.base.shared.Page;
import dev.kontor.base.table.ListExport;
import dev.kontor.tenant.reseller.ResellerDay;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.hibernate.jpa.HibernateHints;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;

/** Lists of subscriptions, read along the index of their order. */
@ApplicationScoped
class SubscriptionLists {

    private final EntityManager entityManager;
    private final Search search;
    private final FoundRows found;
    private final SubscriptionViews views;
    private final ResellerDay day;
    private final CurrentActor actor;

    SubscriptionLists(
            EntityManager entityManager,
            Search search,
            FoundRows found,
            SubscriptionViews views,
            ResellerDay day,
            CurrentActor actor) {
        this.entityManager = entityManager;
        this.search = search;
        this.found = found;
        this.views = views;
        this.day = day;
        this.actor = actor;
    }

    /** A filter after its search: the same for every page of an export. */
    record Selection(SubscriptionFilter filter, Found found, SubscriptionSort sort) {}

    @Transactional
    Page<SubscriptionView> page(SubscriptionFilter filter, int limit, @Nullable String cursorText) {
        Cursor cursor = filter.sort().decode(cursorText);
        Selection selection = select(filter);
        List<Subscription> rows = rows(selection, cursor, limit + 1);
        Map<UUID, SubscriptionView> shown =
                views.of(rows).stream().collect(Collectors.toMap(SubscriptionView::id, Function.identity()));
        return Page.of(rows, limit, count(selection), filter.sort()::cursorAfter, row -> shown.get(row.id));
    }

    @Transactional
    Selection select(SubscriptionFilter filter) {
        return new Selection(filter, search.find(filter.q, SubscriptionSearch.ANY_COLUMN, day.today()), filter.sort());
    }

    /** The next rows after a cursor, each batch in a transaction of its own: an export holds none open. */
    @Transactional
    ListExport.Batch<SubscriptionView> batch(Selection selection, @Nullable String cursorText, int size) {
        List<Subscription> rows = rows(selection, selection.sort().decode(cursorText), size);
        String next = rows.size() < size ? null : selection.sort().cursorAfter(rows.getLast());
        return new ListExport.Batch<>(views.of(rows), next);
    }

    private List<Subscription> rows(Selection selection, @Nullable Cursor cursor, int limit) {
        return found.read(listing(selection, cursor), selection.found(), limit, sql -> {
            NativeQuery<Subscription> query = bound(sql, Subscription.class, selection);
            if (cursor != null) {
                query.setParameter("key", selection.sort().key(cursor)).setParameter("after", cursor.id(1));
            }
            return query.setHint(HibernateHints.HINT_READ_ONLY, true);
        });
    }

    private Page.Total count(Selection selection) {
        return found.count(listing(selection, null), selection.found(), sql -> bound(sql, Long.class, selection));
    }

    private static FoundRows.Listing listing(Selection selection, @Nullable Cursor cursor) {
        SubscriptionSort sort = selection.sort();
        return new FoundRows.Listing(
                "subscription t",
                conditions(selection.filter()),
                cursor == null ? "" : sort.afterCursor(),
                selection.filter().sort == null ? "t.sort_identifier = :folded or t.external_id = :typed" : "",
                sort.key(),
                sort.descending(),
                selection.filter().customerId != null);
    }

    private static String conditions(SubscriptionFilter filter) {
        StringBuilder sql = new StringBuilder("t.reseller_id = :reseller");
        sql.append(filter.kind == null ? "" : " and t.kind = :kind");
        sql.append(filter.status == null ? "" : " and t.status = :status");
        sql.append(filter.expiresFrom == null ? "" : " and t.expires_on >= :expiresFrom");
        sql.append(filter.expiresTo == null ? "" : " and t.expires_on <= :expiresTo");
        sql.append(filter.associated == null ? "" : filter.associated ? " and " : " and not ");
        sql.append(filter.associated == null ? "" : "exists " + holder(""));
        sql.append(filter.customerId == null ? "" : " and exists " + holder(" and h.customer_id = :customer"));
        return sql.toString();
    }

    private static String holder(String which) {
        return """
                (select 1 from subscription_holder h
                  where h.reseller_id = :reseller and h.subscription_id = t.id
                    and h.last_on >= :today%s)""".formatted(which);
    }

    private <T> NativeQuery<T> bound(String sql, Class<T> type, Selection selection) {
        SubscriptionFilter filter = selection.filter();
        NativeQuery<T> query = entityManager
                .unwrap(Session.class)
                .createNativeQuery(sql, type)
                .setParameter("reseller", actor.resellerId());
        set(query, "kind", filter.kind == null ? null : filter.kind.name());
        set(query, "status", filter.status == null ? null : filter.status.name());
        set(query, "expiresFrom", filter.expiresFrom);
        set(query, "expiresTo", filter.expiresTo);
        set(query, "customer", filter.customerId);
        set(query, "today", filter.associated == null && filter.customerId == null ? null : day.today());
        return query;
    }

    private static void set(NativeQuery<?> query, String name, @Nullable Object value) {
        if (value != null) {
            query.setParameter(name, value);
        }
    }
}
