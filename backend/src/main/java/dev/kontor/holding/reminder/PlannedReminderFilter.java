package dev.kontor.holding.reminder;

import dev.kontor.base.shared.Page;
import dev.kontor.holding.reminderrule.ReminderEvent;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import java.time.LocalDate;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Which planned reminders: those sent from one day to another, both included; the next 31 days unless given. */
public class PlannedReminderFilter {

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

    @RestQuery
    @Min(1)
    @Max(Page.MAX_LIMIT)
    @DefaultValue(Page.DEFAULT_LIMIT)
    public int limit = Integer.parseInt(Page.DEFAULT_LIMIT);

    @RestQuery
    public @Nullable String cursor;
}
