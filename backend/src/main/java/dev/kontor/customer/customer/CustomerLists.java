package dev.kontor.customer.customer;

import dev.kontor.base.search.Found;
import dev.kontor.base.search.FoundRows;
import dev.kontor.base.shared.CurrentActor;
import dev.kontor.base.shared.Cursor;
import dev.kontor.base.shared.Page;
import dev.kontor.base.sql.Sql;
import dev.kontor.base.table.ListExport;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.jpa.HibernateHints;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;

/** Lists of customers, read along the index of their order. */
@ApplicationScoped
class CustomerLists {

    private static final String EXACT =
            "t.number = :typed or t.external_id = :typed or t.sort_name = :folded or t.email_key = lower(:typed)";

    private static final int LIMIT = Page.Total.EXACT_UP_TO + 1;
    private static final int LOOKED_UP = 5 * LIMIT;
    private static final int LARGE = 1_000;
    private static final int REMEMBERED = 1_000;
    private static final Duration KEPT = Duration.ofSeconds(5);

    private final EntityManager entityManager;
    private final CustomerMatches search;
    private final FoundRows found;
    private final Sql sql;
    private final CurrentActor actor;
    private final Clock clock;
    private final Map<Key, Count> remembered = Collections.synchronizedMap(new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Count> eldest) {
            return size() > REMEMBERED;
        }
    });

    CustomerLists(
            EntityManager entityManager,
            CustomerMatches search,
            FoundRows found,
            Sql sql,
            CurrentActor actor,
            Clock clock) {
        this.entityManager = entityManager;
        this.search = search;
        this.found = found;
        this.sql = sql;
        this.actor = actor;
        this.clock = clock;
    }

    /** A filter after its search: the same for every page of an export. */
    record Selection(
            Found found,
            String asked,
            @Nullable UUID classId,
            @Nullable String kind,
            @Nullable String language,
            CustomerSort sort,
            boolean exactFirst) {

        boolean hasColumnFilter() {
            return classId != null || kind != null || language != null;
        }
    }

    @Transactional
    Page<CustomerView> page(CustomerFilter filter, int limit, @Nullable String cursorText) {
        CustomerSort sort = filter.sort();
        Cursor cursor = sort.decode(cursorText);
        Selection selection = select(filter);
        List<ListedCustomer> rows = rows(selection, cursor, limit + 1);
        Page.Total total = Page.Total.of(count(selection));
        Page<ListedCustomer> page = Page.of(rows, limit, total, sort::cursorAfter, row -> row);
        return new Page<>(views(page.items()), page.nextCursor(), total);
    }

    @Transactional
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
        return new Selection(
                search.find(filter.words(), markers),
                filter.words() + markers,
                filter.classId(),
                filter.kind(),
                filter.language(),
                filter.sort(),
                filter.sort == null);
    }

    /** The next rows after a cursor, each batch in a transaction of its own: an export holds none open. */
    @Transactional
    ListExport.Batch<CustomerView> batch(Selection selection, @Nullable String cursorText, int size) {
        List<ListedCustomer> rows = rows(selection, selection.sort().decode(cursorText), size);
        String next = rows.size() < size ? null : selection.sort().cursorAfter(rows.getLast());
        return new ListExport.Batch<>(views(rows), next);
    }

    private List<ListedCustomer> rows(Selection selection, @Nullable Cursor cursor, int limit) {
        CustomerSort sort = selection.sort();
        FoundRows.Listing list = new FoundRows.Listing(
                "customer t",
                conditions(selection),
                cursor == null ? "" : sort.afterCursor(),
                selection.exactFirst() ? EXACT : "",
                sort.key(),
                sort.descending(),
                false);
        return found.read(list, selection.found(), limit, statement -> {
            NativeQuery<ListedCustomer> query = entityManager
                    .unwrap(Session.class)
                    .createNativeQuery(statement, ListedCustomer.class)
                    .setParameter("reseller", actor.resellerId())
                    .setHint(HibernateHints.HINT_READ_ONLY, true);
            bind(query, selection);
            if (cursor != null) {
                query.setParameter("key", sort.key(cursor)).setParameter("after", cursor.id(1));
            }
            return query;
        });
    }

    /** What is asked of a row {@code t} beside the search. */
    private static String conditions(Selection selection) {
        return "t.reseller_id = :reseller"
                + (selection.classId() == null ? "" : " and t.class_id = :classId")
                + (selection.kind() == null ? "" : " and t.kind = :kind")
                + (selection.language() == null ? "" : " and t.language = :language");
    }

    private static void bind(Query query, Selection selection) {
        bind(query, "classId", selection.classId());
        bind(query, "kind", selection.kind());
        bind(query, "language", selection.language());
    }

    private static void bind(Query query, String name, @Nullable Object value) {
        if (value != null) {
            query.setParameter(name, value);
        }
    }

    /** Without those that somebody deleted meanwhile. */
    private List<CustomerView> views(List<ListedCustomer> rows) {
        Map<UUID, CustomerView> views =
                CustomerView.byIds(sql, rows.stream().map(row -> row.id).toList());
        return rows.stream()
                .map(row -> views.get(row.id))
                .filter(Objects::nonNull)
                .toList();
    }

    /** How many a list has, counted up to a limit; large counts are remembered for some seconds. */
    private long count(Selection selection) {
        UUID reseller = actor.resellerId();
        List<UUID> named = selection.found().ids();
        if (named != null && !selection.hasColumnFilter()) {
            return named.size();
        }
        Key key = new Key(
                reseller,
                selection.asked(),
                String.valueOf(selection.classId()),
                selection.kind() + selection.language());
        Count earlier = remembered.get(key);
        if (earlier != null && earlier.at().plus(KEPT).isAfter(clock.instant())) {
            return earlier.count();
        }
        long count = read(reseller, selection);
        if (count > LARGE) {
            remembered.put(key, new Count(count, clock.instant()));
        }
        return count;
    }

    private long read(UUID reseller, Selection selection) {
        Found rows = selection.found();
        String counted = rows.isLookedUp() && !selection.hasColumnFilter()
                ? "select distinct w.id from (select s.id from (%s) s limit %d) w"
                        .formatted(rows.lookedUpIds(), LOOKED_UP)
                : "select 1 from customer t where " + conditions(selection) + rows.condition("t.id");
        NativeQuery<Long> query = entityManager
                .unwrap(Session.class)
                .createNativeQuery("select count(*) from (%s limit %d) n".formatted(counted, LIMIT), Long.class)
                .setParameter("reseller", reseller);
        if (!rows.isLookedUp() || selection.hasColumnFilter()) {
            bind(query, selection);
        }
        rows.bind(query);
        return query.getSingleResult();
    }

    private record Key(UUID reseller, String asked, String classId, String filters) {}

    private record Count(long count, Instant at) {}
}
