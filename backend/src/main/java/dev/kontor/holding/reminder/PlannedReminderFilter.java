package dev.kontor.holding.reminder;

import dev.kontor.base.http.ListRequest;
import dev.kontor.holding.reminderrule.ReminderEvent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Which planned reminders: those sent from one day to another, both included; the next 31 days unless given. */
public class PlannedReminderFilter extends ListRequest {

    @RestQuery
    public @Nullable LocalDate from;

    @RestQuery
    public @Nullable LocalDate to;

    @RestQuery
    public @Nullable UUID customerId;

    @RestQuery
    public @Nullable ReminderEvent event;

    /** Parts of product, identifier, customer's name or number. */
    @RestQuery
    @Size(max = 200)
    public @Nullable String q;
}
