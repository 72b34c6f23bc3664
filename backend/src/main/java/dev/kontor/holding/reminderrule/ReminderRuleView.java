package dev.kontor.holding.reminderrule;

import dev.kontor.base.shared.Versioned;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How many days before which event whom is told. */
public record ReminderRuleView(
        UUID id, ReminderEvent event, int daysBefore, ReminderRecipient recipient, boolean active, long version)
        implements Versioned {

    static ReminderRuleView of(UUID id, ReminderRuleInput wanted, long version) {
        return new ReminderRuleView(
                id, wanted.event(), wanted.daysBefore(), wanted.recipient(), wanted.active(), version);
    }

    /** The day on which it reminds of an event on that day. */
    public LocalDate sendsOn(LocalDate eventOn) {
        return eventOn.minusDays(daysBefore);
    }

    /** As the history shows it. */
    Map<String, @Nullable Object> fields() {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("event", event.name());
        fields.put("daysBefore", daysBefore);
        fields.put("recipient", recipient.name());
        fields.put("active", active);
        return fields;
    }
}
