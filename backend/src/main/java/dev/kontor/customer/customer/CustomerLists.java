package dev.kontor.customer.customer;

import dev.kontor.base.search.Found;
import dev.kontor.base.search.FoundRows;
import dev.kontor.base.shared.CurrentActor;
import dev.kontor.base.shared.Cursor;
import dev.kontor.base.shared.Page;
import dev.kontor.base.table.ListExport;
import dev.kontor.customer.customerclass.CustomerClasses;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.hibernate.jpa.HibernateHints;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;

/** Lists of customers, read along the index of their order. */
@ApplicationScoped
class CustomerLists {

    private static final String EXACT =
            "t.number = :typed or t.external_id = :typed or t.sort_name = :folded or t.email_key = lower(:typed)";

    private final EntityManager entityManager;
    private final CustomerMatches search;
    private final FoundRows found;
    private final CustomerClasses classes;
    private final CustomerCounts counts;
    private final CurrentActor actor;

    CustomerLists(
            EntityManager entityManager,
            CustomerMatches search,
            FoundRows found,
            CustomerClasses classes,
            CustomerCounts counts,
            CurrentActor actor) {
        this.entityManager = entityManager;
        this.search = search;
        this.found = found;
        this.classes = classes;
        this.counts = counts;
        this.actor = actor;
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
        List<Customer> rows = rows(selection, cursor, limit + 1);
        Page.Total total = Page.Total.of(counts.count(actor.resellerId(), selection));
        Map<UUID, String> names = names(rows);
        return Page.of(rows, limit, total, sort::cursorAfter, row -> view(row, names));
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
        List<Customer> rows = rows(selection, selection.sort().decode(cursorText), size);
        Map<UUID, String> names = names(rows);
        String next = rows.size() < size ? null : selection.sort().cursorAfter(rows.getLast());
        return new ListExport.Batch<>(rows.stream().map(row -> view(row, names)).toList(), next);
    }

    private List<Customer> rows(Selection selection, @Nullable Cursor cursor, int limit) {
        CustomerSort sort = selection.sort();
        FoundRows.Listing list = new FoundRows.Listing(
                "customer t",
                conditions(selection),
                cursor == null ? "" : sort.afterCursor(),
                selection.exactFirst() ? EXACT : "",
                sort.key(),
                sort.descending(),
                false);
        return found.read(list, selection.found(), limit, sql -> {
            NativeQuery<Customer> query = entityManager
                    .unwrap(Session.class)
                    .createNativeQuery(sql, Customer.class)
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
    static String conditions(Selection selection) {
        return "t.reseller_id = :reseller"
                + (selection.classId() == null ? "" : " and t.class_id = :classId")
                + (selection.kind() == null ? "" : " and t.kind = :kind")
                + (selection.language() == null ? "" : " and t.language = :language");
    }

    static void bind(Query query, Selection selection) {
        bind(query, "classId", selection.classId());
        bind(query, "kind", selection.kind());
        bind(query, "language", selection.language());
    }

    private static void bind(Query query, String name, @Nullable Object value) {
        if (value != null) {
            query.setParameter(name, value);
        }
    }

    private Map<UUID, String> names(List<Customer> rows) {
        return classes.names(
                rows.stream().map(row -> row.classId).filter(Objects::nonNull).collect(Collectors.toSet()));
    }

    private static CustomerView view(Customer row, Map<UUID, String> names) {
        return CustomerView.of(row, row.classId == null ? null : names.get(row.classId));
    }
}
