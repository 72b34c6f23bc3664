package dev.kontor.holding.reminderrule;

import dev.kontor.base.shared.Ids;
import dev.kontor.base.sql.Sql;
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

    private final Sql sql;

    FirstReminders(Sql sql) {
        this.sql = sql;
    }

    void add(@Observes ResellerCreated created) {
        sql.query("""
                        insert into reminder_rule (reseller_id, id, event, days_before, recipient, active, version)
                        select :reseller, n.id, n.event, n.days_before, n.recipient, true, 0
                          from unnest(cast(:ids as uuid[]), cast(:events as text[]), cast(:days as int[]),
                                      cast(:recipients as text[])) as n (id, event, days_before, recipient)""")
                .array("ids", Stream.generate(Ids::next).limit(RULES.size()).toList())
                .array("events", RULES.stream().map(First::event).toList())
                .array("days", RULES.stream().map(First::daysBefore).toList())
                .array("recipients", RULES.stream().map(First::recipient).toList())
                .update();
    }
}
