package dev.kontor.customer.customer;

import dev.kontor.base.search.Found;
import dev.kontor.base.search.FoundRows;
import dev.kontor.base.search.FoundRows.Row;
import dev.kontor.base.shared.CurrentActor;
import dev.kontor.base.shared.Page;
import dev.kontor.base.sql.Conditions;
import dev.kontor.base.sql.Order;
import dev.kontor.base.sql.SortKey;
import dev.kontor.base.sql.Sql;
import dev.kontor.base.table.ListExport;
import dev.kontor.base.table.MarkedRows;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Lists of customers, read along the index of their order. */
@ApplicationScoped
class CustomerLists {

    private static final List<SortKey> SORTS = List.of(
            SortKey.text("name", "t.sort_name"),
            SortKey.text("number", "t.number"),
            SortKey.text("city", "t.sort_city"),
            SortKey.moment("createdAt", "t.created_at"),
            SortKey.moment("updatedAt", "t.updated_at"));

    private static final int LIMIT = Page.Total.EXACT_UP_TO + 1;
    private static final int LOOKED_UP = 5 * LIMIT;
    private static final int LARGE = 1_000;
    private static final int REMEMBERED = 1_000;
    private static final Duration KEPT = Duration.ofSeconds(5);

    private final CustomerMatches search;
    private final FoundRows found;
    private final Sql sql;
    private final CurrentActor actor;
    private final Clock clock;
    private final Map<Asked, Count> remembered = Collections.synchronizedMap(new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Asked, Count> eldest) {
            return size() > REMEMBERED;
        }
    });

    CustomerLists(CustomerMatches search, FoundRows found, Sql sql, CurrentActor actor, Clock clock) {
        this.search = search;
        this.found = found;
        this.sql = sql;
        this.actor = actor;
        this.clock = clock;
    }

    /** A filter after its search, and how it was asked for. */
    record Selection(FoundRows.Selection<SortKey> list, String asked, boolean hasColumnFilter) {}

    Page<CustomerView> page(CustomerFilter filter, int limit, @Nullable String cursor) {
        Selection selection = select(filter);
        List<Row<CustomerView>> rows = rows(selection, cursor, limit + 1);
        return Page.of(rows, limit, Page.Total.of(count(selection)), row -> cursorAfter(selection, row), Row::row);
    }

    /** 400 for an order that does not exist. */
    Selection select(CustomerFilter filter) {
        List<String> markers = new ArrayList<>();
        if (filter.tag() != null) {
            markers.add(CustomerWords.tag(filter.tag()));
        }
        if (filter.country() != null) {
            markers.add(CustomerWords.country(filter.country()));
        }
        if (filter.resellersOnly()) {
            markers.add(CustomerWords.RESELLER);
        }
        Conditions conditions = Conditions.of("t.reseller_id = :reseller")
                .equal("t.class_id", filter.classId())
                .equal("t.kind", filter.kind())
                .equal("t.language", filter.language())
                .equal("t.relationship", filter.relationship());
        List<@Nullable Object> columns =
                Arrays.asList(filter.classId(), filter.kind(), filter.language(), filter.relationship());
        return new Selection(
                new FoundRows.Selection<>(
                        "customer t",
                        conditions,
                        Order.of(filter.sort, SORTS, "t.id"),
                        filter.sort == null ? CustomerMatches.EXACT : "",
                        false,
                        search.find(filter.words(), markers, filter.sort == null)),
                filter.words() + markers + columns,
                columns.stream().anyMatch(Objects::nonNull));
    }

    /** Those of the ids that are there, in an order of the list. */
    List<CustomerView> marked(MarkedRows marked) {
        CustomerFilter filter = new CustomerFilter();
        filter.sort = marked.sort();
        FoundRows.Selection<SortKey> all = select(filter).list();
        Conditions where =
                all.where().and("t.id = any (cast(:marked as uuid[]))").array("marked", marked.ids());
        FoundRows.Selection<SortKey> list =
                new FoundRows.Selection<>(all.from(), where, all.order(), "", true, all.found());
        return found.views(list, null, marked.ids().size(), CustomerView.LISTED, CustomerView.class).stream()
                .map(Row::row)
                .toList();
    }

    /** The first of a list by their ids. */
    List<UUID> ids(CustomerFilter filter, int limit) {
        return found.keys(select(filter).list(), null, limit).stream()
                .map(FoundRows.Key::id)
                .toList();
    }

    /** The next rows after a cursor, each batch on its own: an export holds no transaction open. */
    ListExport.Batch<CustomerView> batch(Selection selection, @Nullable String cursor, int size) {
        List<Row<CustomerView>> rows = rows(selection, cursor, size);
        return new ListExport.Batch<>(
                rows.stream().map(Row::row).toList(),
                rows.size() < size ? null : cursorAfter(selection, rows.getLast()));
    }

    private List<Row<CustomerView>> rows(Selection selection, @Nullable String cursor, int limit) {
        return found.views(selection.list(), cursor, limit, CustomerView.LISTED, CustomerView.class);
    }

    private static String cursorAfter(Selection selection, Row<CustomerView> row) {
        return selection.list().order().cursorAfter(row.sorted(), row.row().id());
    }

    /** How many a list has, counted up to a limit; large counts are remembered for some seconds. */
    private long count(Selection selection) {
        List<UUID> named = selection.list().found().ids();
        if (named != null && !selection.hasColumnFilter()) {
            return named.size();
        }
        Asked key = new Asked(actor.resellerId(), selection.asked());
        Count earlier = remembered.get(key);
        if (earlier != null && earlier.at().plus(KEPT).isAfter(clock.instant())) {
            return earlier.count();
        }
        long count = read(selection);
        if (count > LARGE) {
            remembered.put(key, new Count(count, clock.instant()));
        }
        return count;
    }

    private long read(Selection selection) {
        Found rows = selection.list().found();
        Conditions where = selection.list().where();
        String counted = rows.isLookedUp() && !selection.hasColumnFilter()
                ? "select distinct w.id from (select s.id from (%s) s limit %d) w"
                        .formatted(rows.lookedUpIds(), LOOKED_UP)
                : "select 1 from customer t where " + where.sql() + rows.condition("t.id");
        return sql.query("select count(*) from (%s limit %d) n".formatted(counted, LIMIT))
                .bind(where)
                .bind(rows.parameters(counted))
                .count();
    }

    private record Asked(UUID reseller, String asked) {}

    private record Count(long count, Instant at) {}
}
