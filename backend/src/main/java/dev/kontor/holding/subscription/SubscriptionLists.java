package dev.kontor.holding.subscription;

import dev.kontor.base.search.FoundRows;
import dev.kontor.base.search.FoundRows.Selection;
import dev.kontor.base.search.Search;
import dev.kontor.base.shared.Page;
import dev.kontor.base.sql.Conditions;
import dev.kontor.base.sql.Order;
import dev.kontor.base.sql.SortKey;
import dev.kontor.base.table.ListExport;
import dev.kontor.goods.catalog.ProductKind;
import dev.kontor.tenant.reseller.ResellerDay;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Lists of subscriptions, read along the index of their order. */
@ApplicationScoped
class SubscriptionLists {

    private static final String HELD = """
            exists (select 1 from subscription_holder h
                     where h.reseller_id = :reseller and h.subscription_id = t.id and h.last_on >= :today""";

    private final Search search;
    private final FoundRows found;
    private final SubscriptionViews views;
    private final ResellerDay day;

    SubscriptionLists(Search search, FoundRows found, SubscriptionViews views, ResellerDay day) {
        this.search = search;
        this.found = found;
        this.views = views;
        this.day = day;
    }

    /** By what can be ordered: stored, indexed columns; what has no date comes last. */
    enum Sort implements SortKey {
        identifier("t.sort_identifier", String.class, row -> row.sortIdentifier),
        productName("t.sort_product", String.class, row -> row.sortProduct),
        expiresOn("t.sort_expires", LocalDate.class, row -> orLast(row.expiresOn)),
        contractedOn("t.sort_contracted", LocalDate.class, row -> orLast(row.contractedOn)),
        createdAt("t.created_at", Instant.class, row -> row.createdAt);

        private final String column;
        private final Class<?> type;
        private final Function<Subscription, Object> keyOf;

        Sort(String column, Class<?> type, Function<Subscription, Object> keyOf) {
            this.column = column;
            this.type = type;
            this.keyOf = keyOf;
        }

        @Override
        public String column() {
            return column;
        }

        @Override
        public Class<?> type() {
            return type;
        }

        private static LocalDate orLast(@Nullable LocalDate day) {
            return day == null ? LocalDate.of(9999, 12, 31) : day;
        }
    }

    @Transactional
    Page<SubscriptionView> page(SubscriptionFilter filter, int limit, @Nullable String cursor) {
        Selection<Sort> list = select(filter);
        List<Subscription> rows = found.rows(list, cursor, limit + 1, Subscription.class);
        return Page.of(rows, limit, found.count(list), row -> cursorAfter(list, row))
                .as(views::of);
    }

    /** 400 for an order that does not exist. */
    @Transactional
    Selection<Sort> select(SubscriptionFilter filter) {
        Conditions conditions = Conditions.of("t.reseller_id = :reseller")
                .equal("t.kind", filter.kind)
                .equal("t.status", filter.status)
                .when(filter.expiresFrom, "t.expires_on >= :expiresFrom", "expiresFrom")
                .when(filter.expiresTo, "t.expires_on <= :expiresTo", "expiresTo")
                .whether(filter.associated, HELD + ")")
                .when(filter.customerId, HELD + " and h.customer_id = :customer)", "customer");
        return new Selection<>(
                "subscription t",
                conditions,
                Order.of(filter.sort, List.of(Sort.values()), "t.id"),
                filter.sort == null ? "t.sort_identifier = :folded or t.external_id = :typed" : "",
                filter.customerId != null,
                search.find(filter.q, SubscriptionSearch.ANY_COLUMN, day.today()));
    }

    /** The next rows after a cursor, each batch in a transaction of its own: an export holds none open. */
    @Transactional
    ListExport.Batch<SubscriptionView> batch(Selection<Sort> list, @Nullable String cursor, int size) {
        List<Subscription> rows = found.rows(list, cursor, size, Subscription.class);
        return new ListExport.Batch<>(views.of(rows), rows.size() < size ? null : cursorAfter(list, rows.getLast()));
    }

    private static String cursorAfter(Selection<Sort> list, Subscription row) {
        return list.order().cursorAfter(list.order().key().keyOf.apply(row), row.id);
    }

    /** Which subscriptions, in which order. */
    public static class SubscriptionFilter {

        @RestQuery
        @Size(max = 200)
        @Parameter(
                description =
                        "Words or beginnings of words in any column, and dates; with * at the start, parts of words of the subscription.")
        public @Nullable String q;

        @RestQuery
        @Parameter(description = "True for those that a customer has or will have, false for the others.")
        public @Nullable Boolean associated;

        @RestQuery
        public @Nullable ProductKind kind;

        @RestQuery
        public @Nullable SubscriptionStatus status;

        @RestQuery
        @Parameter(description = "Only what this customer has or will have.")
        public @Nullable UUID customerId;

        @RestQuery
        public @Nullable LocalDate expiresFrom;

        @RestQuery
        @Parameter(description = "The last day.")
        public @Nullable LocalDate expiresTo;

        @RestQuery
        @Size(max = 20)
        @Parameter(
                description =
                        "identifier, productName, expiresOn, contractedOn or createdAt; -identifier is the reverse.")
        public @Nullable String sort;

        @RestQuery
        @Size(max = 2000)
        @Parameter(description = "The columns of a CSV or XLSX file, with commas between them; all by default.")
        public @Nullable String columns;
    }
}
