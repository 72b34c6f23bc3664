package dev.kontor.holding.association;

import dev.kontor.base.history.FieldChange;
import dev.kontor.base.history.History;
import dev.kontor.base.history.HistoryAction;
import dev.kontor.base.history.HistoryEvent;
import dev.kontor.base.history.HistoryView;
import dev.kontor.base.shared.Actor;
import dev.kontor.base.shared.Page;
import dev.kontor.base.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What became of associations, and the same in the histories of the customer and of the subscription, where people look for it
 * once the association is gone (E8, L7). A subscription names the customer by its number alone: names can be erased.
 */
@ApplicationScoped
class AssociationHistory {

    /** So many things are named in one event of a customer. */
    private static final int NAMED = 50;

    private final History history;
    private final Sql sql;

    AssociationHistory(History history, Sql sql) {
        this.history = history;
        this.sql = sql;
    }

    /** New ones, as they are shown. */
    void given(List<Association> rows, List<AssociationView> views) {
        Map<UUID, List<FieldChange>> events = new LinkedHashMap<>();
        rows.forEach(row -> events.put(row.id, FieldChange.between(Map.of(), row.fields())));
        history.recordAll(Associations.SUBJECT, HistoryAction.CREATED, events);
        List<Held> held = views.stream().map(Held::of).toList();
        record("customer", named(held, false));
        record("subscription", holders(held, false));
    }

    /** Those that are deleted, as they are shown. */
    void taken(List<Association> rows, List<AssociationView> views) {
        deleted(rows);
        List<Held> held = views.stream().map(Held::of).toList();
        record("customer", named(held, true));
        record("subscription", holders(held, true));
    }

    void changed(UUID id, List<FieldChange> changes) {
        history.changed(Associations.SUBJECT, id, changes);
    }

    void changed(Map<UUID, List<FieldChange>> events) {
        history.recordAll(Associations.SUBJECT, HistoryAction.CHANGED, events);
    }

    HistoryView reverted(UUID id, List<FieldChange> changes, UUID eventId) {
        return history.reverted(Associations.SUBJECT, id, changes, eventId);
    }

    /** 404 for an event of something else. */
    HistoryEvent require(UUID id, UUID eventId) {
        return history.require(Associations.SUBJECT, id, eventId);
    }

    /** Newest first, also of one that is gone. */
    Page<HistoryView> page(UUID id, int limit, @Nullable String cursor) {
        return history.revertible(Associations.SUBJECT, id, limit, cursor)
                .map(event -> event.revertibleIf(isReversible(event.actor().kind(), event.changes())));
    }

    /** A renewal that was carried out is no change that somebody made, and an answer is given anew instead. */
    static boolean isReversible(Actor.Kind by, List<FieldChange> changes) {
        return by != Actor.Kind.SYSTEM
                && changes.stream().noneMatch(change -> change.field().equals("renewal.answer"));
    }

    /** What a deleted customer had is told by what it was. */
    void gone(UUID customer, List<Association> rows) {
        deleted(rows);
        record("subscription", holders(held(customer, rows), true));
    }

    /** What a restored customer has again. */
    void back(UUID customer, List<Association> rows) {
        Map<UUID, List<FieldChange>> events = new LinkedHashMap<>();
        rows.forEach(row -> events.put(row.id, FieldChange.between(Map.of(), row.fields())));
        history.recordAll(Associations.SUBJECT, HistoryAction.CREATED, events);
        record("subscription", holders(held(customer, rows), false));
    }

    /** What became another customer's, who is named in the rows. */
    void moved(List<Association> rows, UUID from, UUID to) {
        Map<UUID, List<FieldChange>> events = new LinkedHashMap<>();
        rows.forEach(row -> events.put(row.id, List.of(new FieldChange("customerId", from.toString(), to.toString()))));
        history.recordAll(Associations.SUBJECT, HistoryAction.CHANGED, events);
        record("customer", named(held(to, rows), false));
        record("subscription", holders(held(from, rows), true));
        record("subscription", holders(held(to, rows), false));
    }

    private List<Held> held(UUID customer, List<Association> rows) {
        String number = sql.query("select number from customer where reseller_id = :reseller and id = :id")
                .bind("id", customer)
                .optional(String.class)
                .orElse("");
        return rows.stream().map(row -> Held.of(row, number)).toList();
    }

    private void deleted(List<Association> rows) {
        Map<UUID, List<FieldChange>> events = new LinkedHashMap<>();
        rows.forEach(row -> events.put(row.id, FieldChange.between(row.fields(), Map.of())));
        history.recordAll(Associations.SUBJECT, HistoryAction.DELETED, events);
    }

    /** Who has what, as other histories tell it. */
    private record Held(
            UUID customerId,
            String number,
            @Nullable UUID subscriptionId,
            String name,
            LocalDate startsOn,
            @Nullable LocalDate lastOn) {

        static Held of(AssociationView view) {
            return new Held(
                    view.customer().id(),
                    view.customer().number(),
                    view.subscription() == null ? null : view.subscription().id(),
                    view.subscription() == null
                            ? view.productName()
                            : view.subscription().identifier(),
                    view.startsOn(),
                    view.lastOn());
        }

        static Held of(Association row, String number) {
            return new Held(row.customerId, number, row.subscriptionId, row.sortIdentifier, row.startsOn, row.lastOn());
        }

        Map<String, @Nullable Object> fields() {
            Map<String, @Nullable Object> fields = new LinkedHashMap<>();
            fields.put("holder", number);
            fields.put("startsOn", startsOn.toString());
            fields.put("endsOn", lastOn == null ? null : lastOn.toString());
            return fields;
        }
    }

    private void record(String subject, Map<UUID, List<FieldChange>> events) {
        history.recordAll(subject, HistoryAction.ASSOCIATED, events);
    }

    private static Map<UUID, List<FieldChange>> named(List<Held> held, boolean gone) {
        Map<UUID, List<String>> names = held.stream()
                .collect(Collectors.groupingBy(
                        Held::customerId, LinkedHashMap::new, Collectors.mapping(Held::name, Collectors.toList())));
        Map<UUID, List<FieldChange>> events = new LinkedHashMap<>();
        names.forEach((customer, all) -> events.put(
                customer,
                List.of(new FieldChange("products", gone ? shortened(all) : null, gone ? null : shortened(all)))));
        return events;
    }

    private static List<String> shortened(Collection<String> names) {
        List<String> some = new ArrayList<>(names.stream().limit(NAMED).toList());
        if (names.size() > NAMED) {
            some.add("+ " + (names.size() - NAMED));
        }
        return some;
    }

    private static Map<UUID, List<FieldChange>> holders(List<Held> held, boolean gone) {
        Map<UUID, List<FieldChange>> events = new LinkedHashMap<>();
        held.stream()
                .filter(one -> one.subscriptionId() != null)
                .forEach(one -> events.put(
                        one.subscriptionId(),
                        gone
                                ? FieldChange.between(one.fields(), Map.of())
                                : FieldChange.between(Map.of(), one.fields())));
        return events;
    }
}
