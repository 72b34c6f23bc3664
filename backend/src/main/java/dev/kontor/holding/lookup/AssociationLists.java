package dev.kontor.holding.lookup;

import dev.kontor.base.search.Found;
import dev.kontor.base.search.FoundRows;
import dev.kontor.base.search.Search;
import dev.kontor.base.shared.CurrentActor;
import dev.kontor.base.shared.Cursor;
import dev.kontor.base.shared.Page;
import dev.kontor.base.table.ListExport;
import dev.kontor.holding.association.AssociationRows;
import dev.kontor.holding.association.AssociationView;
import dev.kontor.holding.association.AssociationViews;
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
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;

/** Lists of associations, read along the index of their order. */
@ApplicationScoped
class AssociationLists {

    private static final String WITH_CUSTOMER =
            "association t join customer c on c.reseller_id = :reseller and c.id = t.customer_id";
    private static final String KEYS = "select k.id, k.sorted from (%s) k";

    private final EntityManager entityManager;
    private final AssociationRows rows;
    private final Search search;
    private final FoundRows found;
    private final AssociationViews views;
    private final ResellerDay day;
    private final CurrentActor actor;

    AssociationLists(
            EntityManager entityManager,
            AssociationRows rows,
            Search search,
            FoundRows found,
            AssociationViews views,
            ResellerDay day,
            CurrentActor actor) {
        this.entityManager = entityManager;
        this.rows = rows;
        this.search = search;
        this.found = found;
        this.views = views;
        this.day = day;
        this.actor = actor;
    }

    /** A filter after its search: the same for every page of an export. */
    record Selection(AssociationFilter filter, Found found, AssociationSort sort) {}

    private record Key(UUID id, Object sorted) {}

    @Transactional
    Page<AssociationView> page(AssociationFilter filter, int limit, @Nullable String cursorText) {
        Cursor cursor = filter.sort().decode(cursorText);
        Selection selection = select(filter);
        List<Key> keys = keys(selection, cursor, limit + 1);
        Map<UUID, AssociationView> shown =
                views(keys).stream().collect(Collectors.toMap(AssociationView::id, Function.identity()));
        return Page.of(
                keys,
                limit,
                count(selection),
                key -> selection.sort().cursorAfter(key.sorted(), key.id()),
                key -> shown.get(key.id()));
    }

    @Transactional
    Selection select(AssociationFilter filter) {
        return new Selection(filter, search.find(filter.q, AssociationSearch.ANY_COLUMN, day.today()), filter.sort());
    }

    /** The next rows after a cursor, each batch in a transaction of its own: an export holds none open. */
    @Transactional
    ListExport.Batch<AssociationView> batch(Selection selection, @Nullable String cursorText, int size) {
        List<Key> keys = keys(selection, selection.sort().decode(cursorText), size);
        String next = keys.size() < size
                ? null
                : selection
                        .sort()
                        .cursorAfter(keys.getLast().sorted(), keys.getLast().id());
        return new ListExport.Batch<>(views(keys), next);
    }

    private List<AssociationView> views(List<Key> keys) {
        return views.of(rows.inOrder(keys.stream().map(Key::id).toList()));
    }

    private List<Key> keys(Selection selection, @Nullable Cursor cursor, int limit) {
        return found
                .read(listing(selection, cursor), selection.found(), limit, sql -> {
                    NativeQuery<Object[]> query = bound(KEYS.formatted(sql), Object[].class, selection);
                    if (cursor != null) {
                        query.setParameter("key", selection.sort().key(cursor)).setParameter("after", cursor.id(1));
                    }
                    return query;
                })
                .stream()
                .map(row -> new Key((UUID) row[0], AssociationSort.plain(row[1])))
                .toList();
    }

    private Page.Total count(Selection selection) {
        return found.count(listing(selection, null), selection.found(), sql -> bound(sql, Long.class, selection));
    }

    private static FoundRows.Listing listing(Selection selection, @Nullable Cursor cursor) {
        AssociationSort sort = selection.sort();
        AssociationFilter filter = selection.filter();
        return new FoundRows.Listing(
                sort.isByCustomer() ? WITH_CUSTOMER : "association t",
                AssociationConditions.sql(filter),
                cursor == null ? "" : sort.afterCursor(),
                filter.sort == null ? "t.sort_identifier = :folded" : "",
                sort.key(),
                sort.descending(),
                filter.customerId != null || filter.subscriptionId != null || filter.registeredById != null);
    }

    private <T> NativeQuery<T> bound(String sql, Class<T> type, Selection selection) {
        NativeQuery<T> query = entityManager
                .unwrap(Session.class)
                .createNativeQuery(sql, type)
                .setParameter("reseller", actor.resellerId());
        AssociationConditions.bind(query, selection.filter(), day.today());
        return query;
    }
}
