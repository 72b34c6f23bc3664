package dev.kontor.customer.customer;

import dev.kontor.base.history.FieldChange;
import dev.kontor.base.history.History;
import dev.kontor.base.history.HistoryAction;
import dev.kontor.base.search.WordIndex;
import dev.kontor.base.shared.Ids;
import dev.kontor.base.shared.Problem;
import dev.kontor.base.sql.BulkRows;
import dev.kontor.base.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.OptimisticLockException;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Stores customers, one or many at once. */
@ApplicationScoped
public class CustomerLoad {

    private static final String SUBJECT = "customer";
    private static final String ROWS = "jsonb_populate_recordset(cast(null as customer), cast(:rows as jsonb)) n";

    private final Sql sql;
    private final CustomerChecks checks;
    private final CustomerFields fields;
    private final WordIndex index;
    private final History history;
    private final Clock clock;
    private final Event<CustomersRemoved> removed;

    CustomerLoad(
            Sql sql,
            CustomerChecks checks,
            CustomerFields fields,
            WordIndex index,
            History history,
            Clock clock,
            Event<CustomersRemoved> removed) {
        this.sql = sql;
        this.checks = checks;
        this.fields = fields;
        this.index = index;
        this.history = history;
        this.clock = clock;
        this.removed = removed;
    }

    /** By what customers of a file and of Kontor are the same. */
    public enum Key {
        externalId,
        number
    }

    /** A customer to store: new without {@code before}. */
    public record Change(CustomerInput input, @Nullable StoredCustomer before) {}

    /** The customers with these keys. */
    @Transactional
    public Map<String, StoredCustomer> existing(Key key, Collection<String> values) {
        Map<String, UUID> owners = checks.owners(key, values);
        Map<UUID, CustomerView> views = CustomerView.byIds(sql, owners.values());
        Map<String, StoredCustomer> found = new HashMap<>();
        owners.forEach((value, id) -> {
            CustomerView view = views.get(id);
            if (view != null) {
                found.put(value, StoredCustomer.of(view));
            }
        });
        return found;
    }

    /**
     * Stores some thousand at once, in a handful of statements; 409 when one of the customers was changed by somebody else
     * meanwhile.
     */
    @Transactional
    public Stored store(List<Change> changes) {
        return store(changes, HistoryAction.IMPORTED);
    }

    /** The same as what it is in their history. */
    @Transactional
    public Stored store(List<Change> changes, HistoryAction action) {
        return store(changes, action, List.of());
    }

    /** The same; what is said beside stands with the changes of each in the history. */
    Stored store(List<Change> changes, HistoryAction action, List<FieldChange> beside) {
        CustomerStage stage = new CustomerStage(clock.instant());
        Map<UUID, List<FieldChange>> events = new LinkedHashMap<>();
        for (Change change : changes) {
            StoredCustomer before = change.before();
            Map<String, @Nullable Object> old = before == null ? Map.of() : fields.of(before.input());
            UUID id = stage.add(change.input(), before);
            List<FieldChange> event = new ArrayList<>(FieldChange.between(old, fields.of(change.input())));
            event.addAll(beside);
            events.put(id, event);
        }
        if (!write(stage)) {
            throw new Problem.Conflict("changed-meanwhile", "Somebody changed some of these customers; try again.");
        }
        history.recordAll(SUBJECT, action, events);
        return Stored.of(events.keySet(), changes);
    }

    /** The ids of customers that are new, and of those that were changed. */
    public record Stored(List<UUID> added, List<UUID> changed) {

        /** {@code ids} in the order of the changes. */
        private static Stored of(Collection<UUID> ids, List<Change> changes) {
            Set<UUID> changed = new HashSet<>();
            changes.forEach(change -> Optional.ofNullable(change.before()).ifPresent(old -> changed.add(old.id())));
            return new Stored(ids.stream().filter(id -> !changed.contains(id)).toList(), List.copyOf(changed));
        }
    }

    /** Those of the customers that are there. */
    @Transactional
    public Map<UUID, StoredCustomer> stored(Collection<UUID> ids) {
        Map<UUID, StoredCustomer> stored = new HashMap<>();
        CustomerView.byIds(sql, ids).forEach((id, view) -> stored.put(id, StoredCustomer.of(view)));
        return stored;
    }

    /**
     * Takes away some thousand at once on which nothing hangs ({@link CustomerPart}); 409 when one of them was changed by
     * somebody else meanwhile.
     */
    @Transactional
    public void removeAll(Collection<StoredCustomer> customers) {
        List<UUID> ids = customers.stream().map(StoredCustomer::id).toList();
        removed.fire(new CustomersRemoved(ids));
        Map<UUID, List<FieldChange>> events = new LinkedHashMap<>();
        customers.forEach(
                customer -> events.put(customer.id(), FieldChange.between(fields.of(customer.input()), Map.of())));
        history.recordAll(SUBJECT, HistoryAction.DELETED, events);
        index.removeAll(CustomerMatches.WORDS, ids);
        int gone = sql.query("""
                        delete from customer c
                         using unnest(cast(:ids as uuid[]), cast(:versions as bigint[])) as n (id, version)
                         where c.reseller_id = :reseller and c.id = n.id and c.version = n.version""")
                .array("ids", ids)
                .array("versions", customers, StoredCustomer::version)
                .update();
        if (gone != ids.size()) {
            throw new Problem.Conflict("changed-meanwhile", "Somebody changed some of these customers; try again.");
        }
    }

    /** Fired before customers on which nothing hangs go, in the same transaction: what only led to them goes as well. */
    public record CustomersRemoved(List<UUID> ids) {}

    /** One customer, new without {@code before}, and its id; its history is the caller's. 412 when it was changed meanwhile. */
    UUID store(CustomerInput input, @Nullable StoredCustomer before) {
        CustomerStage stage = new CustomerStage(clock.instant());
        UUID id = stage.add(input, before);
        if (!write(stage)) {
            throw new OptimisticLockException();
        }
        return id;
    }

    /** False when one of them was changed meanwhile. */
    private boolean write(CustomerStage stage) {
        if (!stage.added.isEmpty()) {
            sql.query("insert into customer (reseller_id, %s) select :reseller, %s from %s"
                            .formatted(stage.added.columns(""), stage.added.columns("n."), ROWS))
                    .rows("rows", stage.added)
                    .update();
        }
        if (!stage.changed.isEmpty() && update(stage.changed) != stage.changed.size()) {
            return false;
        }
        if (stage.changed.isEmpty()) {
            index.addAll(CustomerMatches.WORDS, stage.found);
        } else {
            index.replaceAll(CustomerMatches.WORDS, stage.found);
        }
        return true;
    }

    /** After many came in. */
    public void analyze() {
        sql.analyze("customer", "customer_word", "customer_search");
    }

    private int update(BulkRows changed) {
        return sql.query("""
                        update customer c set %s from %s
                         where c.reseller_id = :reseller and c.id = n.id and c.version = n.version - 1""".formatted(changed.assignments(Set.of("id", "created_at")), ROWS))
                .rows("rows", changed)
                .update();
    }

    /** Customers on their way into the tables: new and changed rows, and what is found by which words. */
    static final class CustomerStage {

        private static final Pattern HUMP = Pattern.compile("(?<=[a-z])(?=[A-Z])");
        private static final Map<String, String> COLUMNS = new ConcurrentHashMap<>();

        final BulkRows added = new BulkRows();
        final BulkRows changed = new BulkRows();
        final Map<UUID, Set<String>> found = new LinkedHashMap<>();
        private final Instant now;

        CustomerStage(Instant now) {
            this.now = now;
        }

        /** The customer's id. */
        UUID add(CustomerInput input, @Nullable StoredCustomer before) {
            UUID id = before == null ? Ids.next() : before.id();
            BulkRows rows = (before == null ? added : changed).add().set("id", id);
            CustomerFields.all(input).forEach((name, value) -> set(rows, name, value, input));
            rows.set("display_name", input.displayName())
                    .set("sort_name", CustomerWords.sortKey(input.displayName()))
                    .set(
                            "sort_city",
                            CustomerWords.sortKey(
                                    input.address() == null
                                            ? null
                                            : input.address().city()))
                    .set("version", before == null ? 0 : before.version() + 1)
                    .set("created_at", before == null ? now : before.createdAt())
                    .set("updated_at", now);
            found.put(id, CustomerWords.of(input));
            return id;
        }

        /** A column is named like its field; an address is taken apart, and of the credit only the amount is stored. */
        private static void set(BulkRows rows, String field, @Nullable Object value, CustomerInput input) {
            switch (field) {
                case "address" -> setAddress(rows, "", input.address());
                case "invoiceAddress" -> setAddress(rows, "invoice_", input.invoiceAddress());
                case "creditLimit" ->
                    rows.set(
                            "credit_limit",
                            Objects.requireNonNull(input.creditLimit()).amount());
                default -> rows.set(COLUMNS.computeIfAbsent(field, CustomerStage::column), value);
            }
        }

        private static String column(String field) {
            return HUMP.matcher(field).replaceAll("_").toLowerCase(Locale.ROOT);
        }

        private static void setAddress(BulkRows rows, String which, @Nullable Address address) {
            Address parts = address == null ? Address.NONE : address;
            rows.set(which + "line1", parts.line1())
                    .set(which + "line2", parts.line2())
                    .set(which + "postal_code", parts.postalCode())
                    .set(which + "city", parts.city())
                    .set(which + "region", parts.region())
                    .set(which + "country", parts.country());
        }
    }
}
