package dev.kontor.holding.lookup;

import dev.kontor.base.search.FoundRows;
import dev.kontor.base.search.FoundRows.Key;
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
import dev.kontor.holding.association.AssociationRows;
import dev.kontor.holding.association.AssociationState;
import dev.kontor.holding.association.AssociationView;
import dev.kontor.holding.association.AssociationViews;
import dev.kontor.holding.outlook.AssociationOutlook;
import dev.kontor.tenant.reseller.ResellerDay;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Lists of associations, read along the index of their order. */
@ApplicationScoped
class AssociationLists {

    private static final SortKey CUSTOMER = SortKey.text("customer", "c.sort_name");

    /** What happens to the customer next; what is over comes last. */
    private static final SortKey NEXT = SortKey.day(
            "nextOn",
            "(case when t.last_on < cast(:today as date) then date '9999-12-31' else least(t.sort_renews, t.last_on) end)");

    /** What does not end or renew comes last. */
    private static final List<SortKey> SORTS = List.of(
            CUSTOMER,
            SortKey.text("identifier", "t.sort_identifier"),
            SortKey.text("productName", "t.sort_product"),
            SortKey.day("startsOn", "t.starts_on"),
            SortKey.day("endsOn", "t.last_on"),
            SortKey.day("renewsOn", "t.sort_renews"),
            SortKey.moment("createdAt", "t.created_at"),
            NEXT);

    private static final String WITH_CUSTOMER =
            "association t join customer c on c.reseller_id = :reseller and c.id = t.customer_id";
    private static final String OF_SUBSCRIPTION =
            "exists (select 1 from subscription s where s.reseller_id = :reseller and s.id = t.subscription_id and %s)";

    /** What expires on the day of its renewal, or was answered no, does not renew: it ends the day before. */
    static final String GOES_ON =
            "%1$s.renewal_mode in ('AUTO_RENEW', 'ASK') and %1$s.renewal_answer is distinct from 'END'";

    private final AssociationRows rows;
    private final Search search;
    private final FoundRows found;
    private final AssociationViews views;
    private final ResellerDay day;

    AssociationLists(AssociationRows rows, Search search, FoundRows found, AssociationViews views, ResellerDay day) {
        this.rows = rows;
        this.search = search;
        this.found = found;
        this.views = views;
        this.day = day;
    }

    @Transactional
    Page<AssociationView> page(AssociationFilter filter, int limit, @Nullable String cursor) {
        Selection<SortKey> list = select(filter);
        List<Key> keys = found.keys(list, cursor, limit + 1);
        return Page.of(keys, limit, found.count(list), key -> list.order().cursorAfter(key.sorted(), key.id()))
                .as(this::views);
    }

    /** 400 for an order that does not exist. */
    @Transactional
    Selection<SortKey> select(AssociationFilter filter) {
        Order<SortKey> order = Order.of(filter.sort, SORTS, "t.id");
        Conditions conditions = conditions(filter);
        if (order.key() == NEXT) {
            conditions.bind("today", day.today());
        }
        return new Selection<>(
                order.key() == CUSTOMER ? WITH_CUSTOMER : "association t",
                conditions,
                order,
                filter.sort == null ? "t.sort_identifier = :folded" : "",
                filter.customerId != null || filter.subscriptionId != null || filter.registeredById != null,
                search.find(filter.q, AssociationSearch.ANY_COLUMN, day.today()));
    }

    /** Those of the ids that are there, in an order of the list. */
    @Transactional
    List<AssociationView> marked(MarkedRows marked) {
        AssociationFilter filter = new AssociationFilter();
        filter.sort = marked.sort();
        Selection<SortKey> all = select(filter);
        Conditions where =
                all.where().and("t.id = any (cast(:marked as uuid[]))").array("marked", marked.ids());
        Selection<SortKey> list = new Selection<>(all.from(), where, all.order(), "", true, all.found());
        return views(found.keys(list, null, marked.ids().size()));
    }

    /** The next rows after a cursor, each batch in a transaction of its own: an export holds none open. */
    @Transactional
    ListExport.Batch<AssociationView> batch(Selection<SortKey> list, @Nullable String cursor, int size) {
        List<Key> keys = found.keys(list, cursor, size);
        String next = keys.size() < size
                ? null
                : list.order()
                        .cursorAfter(keys.getLast().sorted(), keys.getLast().id());
        return new ListExport.Batch<>(views(keys), next);
    }

    private List<AssociationView> views(List<Key> keys) {
        return views.of(rows.inOrder(keys.stream().map(Key::id).toList()));
    }

    private static Conditions conditions(AssociationFilter filter) {
        Conditions conditions = Conditions.of("t.reseller_id = :reseller")
                .equal("t.customer_id", filter.customerId)
                .equal("t.subscription_id", filter.subscriptionId)
                .equal("t.registered_by", filter.registeredById)
                .when(filter.kind, ofEither("s.kind = :kind", "p.kind = :kind"), "kind")
                .when(filter.sku, ofEither("s.product_id = " + product(), "p.sku = :sku"), "sku")
                // without an end or a renewal there is no day to be looked for
                .when(filter.renewsFrom, "t.sort_renews >= :renewsFrom and " + GOES_ON.formatted("t"), "renewsFrom")
                .when(filter.renewsTo, "t.sort_renews <= :renewsTo and " + GOES_ON.formatted("t"), "renewsTo")
                .when(filter.endsFrom, "t.last_on >= :endsFrom and t.last_on < date '9999-12-31'", "endsFrom")
                .when(filter.endsTo, "t.last_on <= :endsTo", "endsTo")
                .when(filter.expiresFrom, OF_SUBSCRIPTION.formatted("s.expires_on >= :expiresFrom"), "expiresFrom")
                .when(filter.expiresTo, OF_SUBSCRIPTION.formatted("s.expires_on <= :expiresTo"), "expiresTo");
        DueDays.of(filter).ifPresent(due -> due.addTo(conditions));
        if (filter.outlook != null) {
            conditions.and(filter.outlook.sql());
        }
        return filter.state == null ? conditions : conditions.and(filter.state.sql());
    }

    private static String product() {
        return "(select q.id from product q where q.reseller_id = :reseller and q.sku = :sku)";
    }

    private static String ofEither(String subscription, String product) {
        return "(%s or exists (select 1 from product p where p.reseller_id = :reseller and p.id = t.product_id and %s))"
                .formatted(OF_SUBSCRIPTION.formatted(subscription), product);
    }

    /** Which associations, in which order. All days are inclusive. */
    public static class AssociationFilter {

        @RestQuery
        @Size(max = 200)
        @Parameter(
                description =
                        "Words or beginnings of words in any column, and dates; with * at the start, parts of words of the subscription.")
        public @Nullable String q;

        @RestQuery
        public @Nullable UUID customerId;

        @RestQuery
        public @Nullable UUID subscriptionId;

        @RestQuery
        @Parameter(description = "Only what this customer, a reseller, registered for others.")
        public @Nullable UUID registeredById;

        @RestQuery
        public @Nullable AssociationState state;

        @RestQuery
        @Parameter(description = "Only those with this future; on which days say the other parameters.")
        public @Nullable AssociationOutlook outlook;

        @RestQuery
        public @Nullable ProductKind kind;

        @RestQuery
        @Size(max = 100)
        public @Nullable String sku;

        @RestQuery
        @Parameter(
                description =
                        "The next period begins on this day or later; what expires instead ends, and is not here.")
        public @Nullable LocalDate renewsFrom;

        @RestQuery
        @Parameter(description = "The next period begins on this day or earlier.")
        public @Nullable LocalDate renewsTo;

        @RestQuery
        @Parameter(
                description =
                        "The last day is this one or later, as things stand: what expires, or nobody has answered for, ends before its renewal.")
        public @Nullable LocalDate endsFrom;

        @RestQuery
        @Parameter(description = "The last day is this one or earlier.")
        public @Nullable LocalDate endsTo;

        @RestQuery
        @Parameter(description = "Upstream expires on this day or later.")
        public @Nullable LocalDate expiresFrom;

        @RestQuery
        @Parameter(description = "Upstream expires on this day or earlier.")
        public @Nullable LocalDate expiresTo;

        @RestQuery
        @Parameter(
                description =
                        "What happens to it on this day or later: it ends, renews, or expires upstream while a customer has it.")
        public @Nullable LocalDate dueFrom;

        @RestQuery
        @Parameter(description = "What happens to it on this day or earlier.")
        public @Nullable LocalDate dueTo;

        @RestQuery
        @Parameter(description = "Which of the three happens within dueFrom and dueTo; any of them unless given.")
        public @Nullable DueEvent due;

        @RestQuery
        @Size(max = 20)
        @Parameter(
                description =
                        "customer, identifier, productName, startsOn, endsOn, renewsOn, nextOn or createdAt; -customer is the reverse.")
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
