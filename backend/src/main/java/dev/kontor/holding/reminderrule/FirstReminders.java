package dev.kontor.holding.reminderrule;

import dev.kontor.base.shared.Ids;
import dev.kontor.base.shared.SqlArrays;
import dev.kontor.base.shared.TenantRows;
import dev.kontor.tenant.reseller.ResellerCreated;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.stream.Stream;

/** The rules that every reseller starts with; the same as in the database's changelog. */
@ApplicationScoped
class FirstReminders {

    private record First(ReminderEvent event, int daysBefore, ReminderRecipient recipient) {}

    private static final List<First> RULES = List.of(
            new First(ReminderEvent.EXPIRY, 30, ReminderRecipient.CUSTOMER),
            new First(ReminderEvent.EXPIRY, 7, ReminderRecipient.CUSTOMER),
            new First(ReminderEvent.EXPIRY, 1, ReminderRecipient.CUSTOMER),
            new First(ReminderEvent.RENEWAL, 30, ReminderRecipient.CUSTOMER),
            new First(ReminderEvent.RENEWAL, 7, ReminderRecipient.CUSTOMER),
            new First(ReminderEvent.EXPIRY, 30, ReminderRecipient.STAFF),
            new First(ReminderEvent.UPSTREAM_EXPIRY, 30, ReminderRecipient.STAFF),
            new First(ReminderEvent.UPSTREAM_EXPIRY, 7, ReminderRecipient.STAFF));

    private final TenantRows rows;

    FirstReminders(TenantRows rows) {
        this.rows = rows;
    }

    void add(@Observes ResellerCreated created) {
        rows.query("""
                        insert into reminder_rule (reseller_id, id, event, days_before, recipient, active, version)
                        select :reseller, n.id, n.event, n.days_before, n.recipient, true, 0
                          from unnest(cast(:ids as uuid[]), cast(:events as text[]), cast(:days as int[]),
                                      cast(:recipients as text[])) as n (id, event, days_before, recipient)""")
                .setParameter(
                        "ids",
                        SqlArrays.of(
                                Stream.generate(Ids::next).limit(RULES.size()).toList()))
                .setParameter(
                        "events", SqlArrays.of(RULES.stream().map(First::event).toList()))
                .setParameter(
                        "days",
                        SqlArrays.of(RULES.stream().map(First::daysBefore).toList()))
                .setParameter(
                        "recipients",
                        SqlArrays.of(RULES.stream().map(First::recipient).toList()))
                .executeUpdate();
    }
}
