package dev.kontor.holding.subscription;

import dev.kontor.base.search.FoundRows;
import dev.kontor.base.search.FoundRows.Row;
import dev.kontor.base.search.FoundRows.Selection;
import dev.kontor.base.search.Search;
import dev.kontor.base.shared.Languages;
import dev.kontor.base.shared.Page;
import dev.kontor.base.sql.Conditions;
import dev.kontor.base.sql.Order;
import dev.kontor.base.sql.SortKey;
import dev.kontor.base.table.ListExport;
import dev.kontor.base.table.MarkedRows;
import dev.kontor.goods.catalog.ProductKind;
import dev.kontor.tenant.reseller.ResellerDay;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Lists of subscriptions, read along the index of their order. */
@ApplicationScoped
class SubscriptionLists {

    /** What has no date comes last. */
    private static final List<SortKey> SORTS = List.of(
            SortKey.text("identifier", "t.sort_identifier"),
            SortKey.text("productName", "t.sort_product"),
            SortKey.day("expiresOn", "t.sort_expires"),
            SortKey.day("contractedOn", "t.sort_contracted"),
            SortKey.moment("createdAt", "t.created_at"));

    private static final String HELD = """
            exists (select 1 from subscription_holder h
                     where h.reseller_id = :reseller and h.subscription_id = t.id and h.last_on >= :today""";

    private final Search search;
    private final FoundRows found;
    private final ResellerDay day;

    SubscriptionLists(Search search, FoundRows found, ResellerDay day) {
        this.search = search;
        this.found = found;
        this.day = day;
    }

    Page<SubscriptionView> page(SubscriptionFilter filter, int limit, @Nullable String cursor) {
        Selection<SortKey> list = select(filter);
        return Page.of(rows(list, cursor, limit + 1), limit, found.count(list), row -> cursorAfter(list, row))
                .map(Row::row);
    }

    /** 400 for an order that does not exist. */
    Selection<SortKey> select(SubscriptionFilter filter) {
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
                Order.of(filter.sort, SORTS, "t.id"),
                filter.sort == null ? "t.sort_identifier = :folded or t.external_id = :typed" : "",
                filter.customerId != null,
                search.find(filter.q, SubscriptionSearch.ANY_COLUMN, day.today()));
    }

    /** Those of the ids that are there, in an order of the list. */
    List<SubscriptionView> marked(MarkedRows marked) {
        SubscriptionFilter filter = new SubscriptionFilter();
        filter.sort = marked.sort();
        Selection<SortKey> all = select(filter);
        Conditions where =
                all.where().and("t.id = any (cast(:marked as uuid[]))").array("marked", marked.ids());
        Selection<SortKey> list = new Selection<>(all.from(), where, all.order(), "", true, all.found());
        return rows(list, null, marked.ids().size()).stream().map(Row::row).toList();
    }

    /** The next rows after a cursor, each batch on its own: an export holds no transaction open. */
    ListExport.Batch<SubscriptionView> batch(Selection<SortKey> list, @Nullable String cursor, int size) {
        List<Row<SubscriptionView>> rows = rows(list, cursor, size);
        return new ListExport.Batch<>(
                rows.stream().map(Row::row).toList(), rows.size() < size ? null : cursorAfter(list, rows.getLast()));
    }

    private List<Row<SubscriptionView>> rows(Selection<SortKey> list, @Nullable String cursor, int limit) {
        return found.views(list, cursor, limit, SubscriptionViews.VIEWS, SubscriptionView.class);
    }

    private static String cursorAfter(Selection<SortKey> list, Row<SubscriptionView> row) {
        return list.order().cursorAfter(row.sorted(), row.row().id());
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
        @Parameter(description = "Upstream expires on this day or later.")
        public @Nullable LocalDate expiresFrom;

        @RestQuery
        @Parameter(description = "Upstream expires on this day or earlier.")
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

        @RestQuery
        @Size(max = 2)
        @Parameter(description = Languages.LABELS)
        public @Nullable String labels;
    }
}
