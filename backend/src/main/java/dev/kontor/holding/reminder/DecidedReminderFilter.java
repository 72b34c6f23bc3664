package dev.kontor.holding.reminder;

import dev.kontor.base.shared.Page;
import dev.kontor.holding.reminderrule.ReminderEvent;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Which decided reminders. */
public class DecidedReminderFilter {

    @RestQuery
    public @Nullable UUID customerId;

    @RestQuery
    public @Nullable ReminderEvent event;

    @RestQuery
    public @Nullable ReminderOutcome outcome;

    @RestQuery
    @Min(1)
    @Max(Page.MAX_LIMIT)
    @DefaultValue(Page.DEFAULT_LIMIT)
    public int limit = Integer.parseInt(Page.DEFAULT_LIMIT);

    @RestQuery
    public @Nullable String cursor;
}
