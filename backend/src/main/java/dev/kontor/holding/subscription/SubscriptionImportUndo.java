package dev.kontor.holding.subscription;

import dev.kontor.base.history.FieldChange;
import dev.kontor.base.history.History;
import dev.kontor.base.history.HistoryAction;
import dev.kontor.base.history.HistoryEvent;
import dev.kontor.tenant.imports.ImportUndo;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Takes imports of subscriptions back, a few statements for a thousand: what came with the file, is as it came and was never
 * anybody's goes; fields that the file changed are as before where they are as the file left them. The product stays as the
 * file said, because the history knows it by its name only.
 */
@ApplicationScoped
class SubscriptionImportUndo implements ImportUndo {

    private static final Set<String> OF_PRODUCT = Set.of("kind", "productName");

    private final SubscriptionLoad load;
    private final History history;

    SubscriptionImportUndo(SubscriptionLoad load, History history) {
        this.load = load;
        this.history = history;
    }

    @Override
    public String what() {
        return SubscriptionLoad.WHAT;
    }

    @Override
    public String right() {
        return "subscriptions:import";
    }

    @Override
    public Outcome undo(UndoneRun run, List<Written> rows, boolean keep) {
        Map<UUID, Subscription> present =
                load.stored(rows.stream().map(Written::id).toList());
        List<LeftByImport> left = new ArrayList<>();
        List<Subscription> unused = unused(rows, present, left);
        List<SubscriptionLoad.Change> changes = changes(run, rows, present, left);
        if (keep && !unused.isEmpty()) {
            load.removeAll(unused);
        }
        if (keep && !changes.isEmpty()) {
            load.store(changes, HistoryAction.REVERTED);
        }
        return new Outcome(unused.size(), changes.size(), rows.size() - present.size(), left);
    }

    private List<Subscription> unused(List<Written> rows, Map<UUID, Subscription> present, List<LeftByImport> left) {
        List<Subscription> added = of(rows, present, true);
        Set<UUID> held = added.isEmpty()
                ? Set.of()
                : load.held(added.stream().map(row -> row.id).toList());
        List<Subscription> unused = new ArrayList<>();
        for (Subscription row : added) {
            if (held.contains(row.id)) {
                left.add(left(row, LeftReason.IN_USE, List.of()));
            } else if (row.version > 0) {
                left.add(left(row, LeftReason.CHANGED_SINCE, List.of()));
            } else {
                unused.add(row);
            }
        }
        return unused;
    }

    private List<SubscriptionLoad.Change> changes(
            UndoneRun run, List<Written> rows, Map<UUID, Subscription> present, List<LeftByImport> left) {
        List<Subscription> changed = of(rows, present, false);
        List<UUID> ids = changed.stream().map(row -> row.id).toList();
        Map<UUID, HistoryEvent> events =
                ids.isEmpty() ? Map.of() : history.imported(Subscriptions.SUBJECT, run.requestId(), ids);
        SubscriptionProducts.Known products = load.products(List.of(), changed);
        Set<String> taken = load.existing(externalIds(events)).keySet();
        List<SubscriptionLoad.Change> changes = new ArrayList<>();
        for (Subscription row : changed) {
            HistoryEvent event = events.get(row.id);
            if (event == null || event.changes().isEmpty()) {
                left.add(left(row, LeftReason.NOT_RESTORABLE, List.of()));
                continue;
            }
            Map<String, @Nullable Object> before = before(row, event.changes(), taken, left);
            SubscriptionInput input = with(SubscriptionLoad.input(row, products), before);
            SubscriptionProduct product = products.of(input).orElse(null);
            if (before.isEmpty()) {
                continue;
            }
            if (product == null || !load.errors(input, product).isEmpty()) {
                left.add(left(row, LeftReason.NOT_RESTORABLE, List.copyOf(before.keySet())));
            } else {
                changes.add(load.change(row, input, product));
            }
        }
        return changes;
    }

    private static List<String> externalIds(Map<UUID, HistoryEvent> events) {
        return events.values().stream()
                .flatMap(event -> event.changes().stream())
                .filter(change -> change.field().equals("externalId") && change.before() != null)
                .map(change -> String.valueOf(change.before()))
                .toList();
    }

    /** What the file changed and nobody since; the others are named. */
    private static Map<String, @Nullable Object> before(
            Subscription row, List<FieldChange> imported, Set<String> taken, List<LeftByImport> left) {
        Map<String, @Nullable Object> present = row.fields();
        Map<String, @Nullable Object> before = new LinkedHashMap<>();
        List<String> others = new ArrayList<>();
        List<String> lost = new ArrayList<>();
        for (FieldChange change : imported) {
            boolean elsewhere = change.field().equals("externalId") && taken.contains(String.valueOf(change.before()));
            Object now = present.get(change.field());
            if (Objects.equals(now, change.before())) {
                continue;
            }
            if (!Objects.equals(now, change.after())) {
                others.add(change.field());
            } else if (OF_PRODUCT.contains(change.field()) || elsewhere) {
                lost.add(change.field());
            } else {
                before.put(change.field(), change.before());
            }
        }
        if (!others.isEmpty()) {
            left.add(left(row, LeftReason.CHANGED_SINCE, others));
        }
        if (!lost.isEmpty()) {
            left.add(left(row, LeftReason.NOT_RESTORABLE, lost));
        }
        return before;
    }

    private static SubscriptionInput with(SubscriptionInput input, Map<String, @Nullable Object> values) {
        Map<String, Object> attributes = new LinkedHashMap<>(input.attributes().values());
        values.forEach((name, value) -> {
            if (name.startsWith(FileFields.ATTRIBUTE)) {
                String attribute = name.substring(FileFields.ATTRIBUTE.length());
                if (value == null) {
                    attributes.remove(attribute);
                } else {
                    attributes.put(attribute, value);
                }
            }
        });
        return new SubscriptionInput(
                text(values, "externalId", input.externalId()),
                input.kind(),
                input.sku(),
                input.productName(),
                Objects.requireNonNullElse(text(values, "identifier", input.identifier()), ""),
                text(values, "upstreamUser", input.upstreamUser()),
                text(values, "plan", input.plan()),
                day(values, "contractedOn", input.contractedOn()),
                day(values, "expiresOn", input.expiresOn()),
                values.get("status") instanceof String status ? SubscriptionStatus.valueOf(status) : input.status(),
                SubscriptionAttributes.of(attributes));
    }

    private static @Nullable String text(Map<String, @Nullable Object> values, String field, @Nullable String present) {
        return values.containsKey(field) ? (String) values.get(field) : present;
    }

    private static @Nullable LocalDate day(
            Map<String, @Nullable Object> values, String field, @Nullable LocalDate present) {
        if (!values.containsKey(field)) {
            return present;
        }
        return values.get(field) instanceof String day ? LocalDate.parse(day) : null;
    }

    private static List<Subscription> of(List<Written> rows, Map<UUID, Subscription> present, boolean added) {
        List<Subscription> found = new ArrayList<>();
        for (Written row : rows) {
            Subscription one = present.get(row.id());
            if (row.added() == added && one != null) {
                found.add(one);
            }
        }
        return found;
    }

    private static LeftByImport left(Subscription row, LeftReason reason, List<String> fields) {
        return new LeftByImport(row.id, row.identifier, reason, fields);
    }
}
