package dev.kontor.price.book;

import dev.kontor.base.history.FieldChange;
import dev.kontor.base.history.History;
import dev.kontor.base.history.HistoryEvent;
import dev.kontor.customer.customer.CustomerRef;
import dev.kontor.customer.customer.Customers;
import dev.kontor.tenant.reseller.ResellerDay;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** In which class and currency a customer bought on which day, as the history has it. */
@ApplicationScoped
class BuyersPast {

    private static final String CLASS = "classId";
    private static final String CURRENCY = "currency";

    private final Customers customers;
    private final History history;
    private final ResellerDay day;

    BuyersPast(Customers customers, History history, ResellerDay day) {
        this.customers = customers;
        this.history = history;
        this.day = day;
    }

    /** A class, or none, and a currency. */
    record Place(@Nullable UUID classId, String currency) {}

    /** That a customer went from one to another. */
    record Moved(
            Instant at,
            String by,
            Place before,
            Place after,
            @Nullable String reason) {}

    /** 404 for an unknown customer. */
    Past since(UUID customerId, LocalDate first, @Nullable Instant asKnownAt) {
        CustomerRef customer = customers.require(customerId);
        List<HistoryEvent> events =
                history.changesAfter("customer", customerId, List.of(CLASS, CURRENCY), day.endOf(first)).stream()
                        .filter(event -> !isBeginning(event))
                        .toList();
        return new Past(customer, events, asKnownAt);
    }

    /** A customer of a file begins with its import, and a kind is what it had never none of. */
    private static boolean isBeginning(HistoryEvent event) {
        return event.changes().stream().anyMatch(change -> change.field().equals("kind") && change.before() == null);
    }

    /** The moves of a customer from a day on, and what is known of them. */
    final class Past {

        private final CustomerRef customer;
        private final List<HistoryEvent> events;
        private final @Nullable Instant asKnownAt;

        private Past(CustomerRef customer, List<HistoryEvent> events, @Nullable Instant asKnownAt) {
            this.customer = customer;
            this.events = events;
            this.asKnownAt = asKnownAt;
        }

        CustomerRef customer() {
            return customer;
        }

        /** Where the customer bought at the end of a day, or stands now where the day is not over. */
        Place on(LocalDate asked) {
            return at(known(day.endOf(asked)));
        }

        /** The moves after one day until another one has ended. */
        List<Moved> between(LocalDate first, LocalDate last) {
            Instant from = known(day.endOf(first));
            Instant until = known(day.endOf(last));
            return events.stream()
                    .filter(event -> event.occurredAt().isAfter(from)
                            && !event.occurredAt().isAfter(until))
                    .map(event -> new Moved(
                            event.occurredAt(),
                            event.actorName(),
                            at(event.occurredAt().minusNanos(1_000)),
                            at(event.occurredAt()),
                            said(event)))
                    .toList();
        }

        private Instant known(Instant moment) {
            return asKnownAt != null && asKnownAt.isBefore(moment) ? asKnownAt : moment;
        }

        private Place at(Instant moment) {
            String classId = before(CLASS, moment)
                    .orElseGet(() ->
                            customer.classId() == null ? "" : customer.classId().toString());
            return new Place(
                    classId.isEmpty() ? null : UUID.fromString(classId),
                    before(CURRENCY, moment).orElse(customer.currency()));
        }

        /** What a field said before its next change after the moment. */
        private Optional<String> before(String field, Instant moment) {
            return events.stream()
                    .filter(event -> event.occurredAt().isAfter(moment))
                    .flatMap(event -> event.changes().stream())
                    .filter(change -> change.field().equals(field))
                    .findFirst()
                    .map(change -> Objects.toString(change.before(), ""));
        }

        private static @Nullable String said(HistoryEvent event) {
            return event.changes().stream()
                    .filter(change -> change.field().equals("reason"))
                    .map(FieldChange::after)
                    .filter(Objects::nonNull)
                    .map(Object::toString)
                    .findFirst()
                    .orElse(null);
        }
    }
}
