package dev.kontor.customer.load;

import dev.kontor.base.history.FieldChange;
import dev.kontor.base.history.History;
import dev.kontor.base.history.HistoryAction;
import dev.kontor.base.history.HistoryEvent;
import dev.kontor.customer.customer.CustomerChecks;
import dev.kontor.customer.customer.CustomerFields;
import dev.kontor.customer.customer.CustomerInput;
import dev.kontor.customer.customer.CustomerLoad;
import dev.kontor.customer.customer.CustomerLoad.Change;
import dev.kontor.customer.customer.CustomerLoad.Key;
import dev.kontor.customer.customer.CustomerPart;
import dev.kontor.customer.customer.StoredCustomer;
import dev.kontor.customer.customerclass.CustomerClassRef;
import dev.kontor.customer.customerclass.CustomerClasses;
import dev.kontor.tenant.imports.ImportUndo;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Takes imports of customers back, a few statements for a thousand: who came with the file and is as it came goes unless
 * something hangs on it; fields that the file changed are as before where they are as the file left them.
 */
@ApplicationScoped
class CustomerImportUndo implements ImportUndo {

    private final CustomerLoad load;
    private final CustomerChecks checks;
    private final CustomerFields fields;
    private final CustomerClasses classes;
    private final History history;
    private final List<CustomerPart> parts;

    CustomerImportUndo(
            CustomerLoad load,
            CustomerChecks checks,
            CustomerFields fields,
            CustomerClasses classes,
            History history,
            @All List<CustomerPart> parts) {
        this.load = load;
        this.checks = checks;
        this.fields = fields;
        this.classes = classes;
        this.history = history;
        this.parts = parts;
    }

    @Override
    public String what() {
        return CustomerImports.WHAT;
    }

    @Override
    public String right() {
        return "customers:import";
    }

    @Override
    public Outcome undo(UndoneRun run, List<Written> rows, boolean keep) {
        List<UUID> ids = rows.stream().map(Written::id).toList();
        Map<UUID, StoredCustomer> present = load.stored(ids);
        List<LeftByImport> left = new ArrayList<>();
        List<StoredCustomer> unused = unused(rows, present, left);
        List<Change> changes = changes(run, rows, present, left);
        if (keep && !unused.isEmpty()) {
            load.removeAll(unused);
        }
        if (keep && !changes.isEmpty()) {
            load.store(changes, HistoryAction.REVERTED);
        }
        return new Outcome(unused.size(), changes.size(), rows.size() - present.size(), left);
    }

    /** What came with the file, is as it came, and on which nothing hangs. */
    private List<StoredCustomer> unused(
            List<Written> rows, Map<UUID, StoredCustomer> present, List<LeftByImport> left) {
        List<StoredCustomer> added = of(rows, present, true);
        List<UUID> ids = added.stream().map(StoredCustomer::id).toList();
        Set<UUID> used = new HashSet<>();
        if (!ids.isEmpty()) {
            parts.forEach(part -> used.addAll(part.used(ids)));
        }
        List<StoredCustomer> unused = new ArrayList<>();
        for (StoredCustomer customer : added) {
            if (used.contains(customer.id())) {
                left.add(left(customer, LeftReason.IN_USE, List.of()));
            } else if (customer.version() > 0) {
                left.add(left(customer, LeftReason.CHANGED_SINCE, List.of()));
            } else {
                unused.add(customer);
            }
        }
        return unused;
    }

    private List<Change> changes(
            UndoneRun run, List<Written> rows, Map<UUID, StoredCustomer> present, List<LeftByImport> left) {
        List<StoredCustomer> changed = of(rows, present, false);
        List<UUID> ids = changed.stream().map(StoredCustomer::id).toList();
        Map<UUID, HistoryEvent> events = ids.isEmpty() ? Map.of() : history.imported("customer", run.requestId(), ids);
        Map<UUID, CustomerClassRef> groups =
                classes.all().stream().collect(Collectors.toMap(CustomerClassRef::id, group -> group));
        List<Change> changes = new ArrayList<>();
        for (StoredCustomer customer : changed) {
            HistoryEvent event = events.get(customer.id());
            Change change = event == null ? null : restored(customer, event.changes(), groups, left);
            if (event == null || event.changes().isEmpty()) {
                left.add(left(customer, LeftReason.NOT_RESTORABLE, List.of()));
            } else if (change != null) {
                changes.add(change);
            }
        }
        refuseTaken(changes, left);
        return changes;
    }

    /** With what the file changed as it was before, as far as nobody changed it since. */
    private @Nullable Change restored(
            StoredCustomer customer,
            List<FieldChange> imported,
            Map<UUID, CustomerClassRef> groups,
            List<LeftByImport> left) {
        Map<String, @Nullable Object> present = fields.of(customer.input());
        Map<String, @Nullable Object> before = new LinkedHashMap<>();
        List<String> others = new ArrayList<>();
        for (FieldChange change : imported) {
            Object now = present.get(change.field());
            if (Objects.equals(now, change.after())) {
                before.put(change.field(), change.before());
            } else if (!Objects.equals(now, change.before())) {
                others.add(change.field());
            }
        }
        if (!others.isEmpty()) {
            left.add(left(customer, LeftReason.CHANGED_SINCE, others));
        }
        if (before.isEmpty()) {
            return null;
        }
        CustomerInput input = CustomerFields.with(customer.input(), before);
        UUID classId = input.classId();
        if (!checks.errors(input, classId == null ? null : groups.get(classId)).isEmpty()) {
            left.add(left(customer, LeftReason.NOT_RESTORABLE, List.copyOf(before.keySet())));
            return null;
        }
        return new Change(input, customer);
    }

    /** A number or an external id may be somebody else's by now. */
    private void refuseTaken(List<Change> changes, List<LeftByImport> left) {
        for (Key key : Key.values()) {
            Map<String, UUID> owners = owners(key, changes);
            changes.removeIf(change -> {
                StoredCustomer customer = Objects.requireNonNull(change.before());
                UUID owner = owners.get(value(key, change.input()));
                boolean taken = owner != null && !owner.equals(customer.id());
                if (taken) {
                    left.add(left(customer, LeftReason.NOT_RESTORABLE, List.of(key.name())));
                }
                return taken;
            });
        }
    }

    private Map<String, UUID> owners(Key key, List<Change> changes) {
        List<String> values = changes.stream()
                .map(change -> value(key, change.input()))
                .filter(Objects::nonNull)
                .toList();
        return values.isEmpty() ? new HashMap<>() : checks.owners(key, values);
    }

    private static @Nullable String value(Key key, CustomerInput input) {
        return key == Key.number ? input.number() : input.externalId();
    }

    private static List<StoredCustomer> of(Collection<Written> rows, Map<UUID, StoredCustomer> present, boolean added) {
        List<StoredCustomer> customers = new ArrayList<>();
        for (Written row : rows) {
            StoredCustomer customer = present.get(row.id());
            if (row.added() == added && customer != null) {
                customers.add(customer);
            }
        }
        return customers;
    }

    private static LeftByImport left(StoredCustomer customer, LeftReason reason, List<String> fields) {
        return new LeftByImport(customer.id(), customer.input().displayName(), reason, fields);
    }
}
